import type { IpcMainInvokeEvent } from 'electron';

/** The one page that may ask: the main frame of our own window, at our exact origin. */
export type TrustedPage = {
  /** The id of our window's page, or null while there is no window. */
  readonly pageId: () => number | null;
  /** Our origin, for instance `app://keyquilt`. */
  readonly origin: string;
};

/** What of an IPC event decides whether its sender is trusted. */
export type SenderEvent = {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
  readonly senderFrame: Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'parent'> | null;
};

/**
 * Whether a request comes from our own page. A frame may be null when it has gone (Electron 33 and later), and an
 * `about:blank` child inherits our origin, so origin alone is not enough: it must also be the main frame.
 */
export function isTrustedSender(event: SenderEvent, page: TrustedPage): boolean {
  const frame = event.senderFrame;
  if (!frame) return false;
  return event.sender.id === page.pageId() && frame.parent === null && frame.origin === page.origin;
}

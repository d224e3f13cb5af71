import type { IpcMainInvokeEvent } from 'electron';

/** The only page that may send requests: the main frame of our window, at our exact origin. */
export type TrustedPage = {
  /** The id of our window's page, or null while there is no window. */
  readonly pageId: () => number | null;
  /** Our origin, for instance `app://keyquilt`. */
  readonly origin: string;
};

/** The parts of an IPC event that decide whether its sender is trusted. */
export type SenderEvent = {
  readonly sender: Pick<IpcMainInvokeEvent['sender'], 'id'>;
  readonly senderFrame: Pick<NonNullable<IpcMainInvokeEvent['senderFrame']>, 'origin' | 'parent'> | null;
};

/**
 * True when a request comes from our own page. The frame is null when it has gone (Electron 33 and later). An
 * `about:blank` child inherits our origin, so the frame must also be the main frame.
 */
export function isTrustedSender(event: SenderEvent, page: TrustedPage): boolean {
  const frame = event.senderFrame;
  if (!frame) return false;
  return event.sender.id === page.pageId() && frame.parent === null && frame.origin === page.origin;
}

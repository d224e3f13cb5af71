import { createHash } from 'node:crypto';
import { KnownFailure } from '../../failures';
import type { Host } from '../../host';

/** The longest text that a paste accepts, in characters: far above any key, far below a document. */
const maxPaste = 4096;

/**
 * Formats that ask clipboard histories to skip a secret: Windows ("Clipboard Formats", Win32 docs), macOS
 * (nspasteboard.org) and KDE. Built from these constants and the secret only, never from data of the page.
 */
function secretItem(host: Host, text: string) {
  const raw = (format: string) => `electron application/osclipboard;format="${format}"`;
  const zero = new Blob([new Uint8Array(4)]);
  return new host.ClipboardItem({
    'text/plain': text,
    [raw('ExcludeClipboardContentFromMonitorProcessing')]: zero,
    [raw('CanIncludeInClipboardHistory')]: zero,
    [raw('CanUploadToCloudClipboard')]: zero,
    [raw('org.nspasteboard.ConcealedType')]: zero,
    [raw('x-kde-passwordManagerHint')]: new Blob(['secret']),
  });
}

/** Reads and writes the system clipboard. The page never accesses it itself. */
export type SecretClipboard = {
  /** Returns the clipboard's text unchanged. Throws `clipboard-empty`, `clipboard-too-long`, `clipboard-unreadable`. */
  readonly read: () => Promise<string>;
  /** Copies text that is not secret. */
  readonly copyText: (text: string) => Promise<void>;
  /**
   * Copies a secret, hidden from clipboard histories where the system allows it, and clears it after `seconds` (0:
   * never).
   */
  readonly copySecret: (text: string, seconds: number) => Promise<void>;
  /** Clears the text that was read last after `seconds` (0: never), if it is still on the clipboard then. */
  readonly expireCurrent: (seconds: number) => void;
  /** When the secret will be cleared, as an ISO time; null when no clearing is due. */
  readonly clearsAt: () => string | null;
  /** Clears the secret now if it is still on the clipboard; called on quit. */
  readonly clearNow: () => Promise<void>;
};

/**
 * The dependencies of the clipboard. `changed` is called when a countdown starts or ends, `cleared` after a clearing.
 */
export type ClipboardParts = {
  readonly host: Host;
  readonly changed: () => void;
  readonly cleared: () => void;
};

export function createSecretClipboard({ host, changed, cleared }: ClipboardParts): SecretClipboard {
  // Only a digest is kept: the secret must not stay in memory as long as it may stay on the clipboard.
  let waiting: { readonly digest: string; readonly timer: NodeJS.Timeout | null; readonly at: string | null } | null =
    null;
  let lastRead = '';

  const watch = (digest: string, seconds: number) => {
    if (waiting?.timer) clearTimeout(waiting.timer);
    const timer = seconds > 0 ? setTimeout(() => void clear(), seconds * 1000) : null;
    waiting = { digest, timer, at: timer ? new Date(Date.now() + seconds * 1000).toISOString() : null };
    changed();
  };

  const clear = async () => {
    const mine = waiting;
    waiting = null;
    if (!mine) return;
    if (mine.timer) clearTimeout(mine.timer);
    // Leave the clipboard alone if another program has copied since. Reading and clearing are two calls, so a copy in
    // between is lost; Electron offers no compare-and-clear.
    const now = await host.clipboard.readText().catch(() => '');
    if (digestOf(now) === mine.digest) {
      host.clipboard.clear();
      cleared();
    }
    changed();
  };

  return {
    read: async () => {
      const text = await host.clipboard.readText().catch(() => {
        throw new KnownFailure('clipboard-unreadable');
      });
      if (text.trim() === '') throw new KnownFailure('clipboard-empty');
      if (text.length > maxPaste) throw new KnownFailure('clipboard-too-long');
      lastRead = digestOf(text);
      return text;
    },
    copyText: (text) => host.clipboard.writeText(text),
    copySecret: async (text, seconds) => {
      await host.clipboard.write([secretItem(host, text)]);
      watch(digestOf(text), seconds);
    },
    expireCurrent: (seconds) => watch(lastRead, seconds),
    clearsAt: () => waiting?.at ?? null,
    clearNow: clear,
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

import { createHash } from 'node:crypto';
import { KnownFailure } from '../../failures';
import type { Host } from '../../host';

/** The longest text that a Paste button takes, in characters: far above any key, far below a document. */
const maxPaste = 4096;

/**
 * Formats that ask clipboard histories to leave a secret out: Windows ("Clipboard Formats", Win32 docs), macOS
 * (nspasteboard.org) and KDE. Built from these constants and the secret alone, never from anything the page sent.
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

/** Reads and writes the system clipboard for the page, which never does so itself. */
export type SecretClipboard = {
  /** The clipboard's text as it is. Throws `clipboard-empty`, `clipboard-too-long`, `clipboard-unreadable`. */
  readonly read: () => Promise<string>;
  /** Copies text that is no secret. */
  readonly copyText: (text: string) => Promise<void>;
  /** Copies a secret, kept out of histories where the system allows it, and takes it back after `seconds` (0: never). */
  readonly copySecret: (text: string, seconds: number) => Promise<void>;
  /** Takes what was read last off the clipboard after `seconds` (0: never), if it is still there then. */
  readonly expireCurrent: (seconds: number) => void;
  /** When a secret will be taken back, as an ISO time; null when none waits. */
  readonly clearsAt: () => string | null;
  /** Takes a secret back now if it is still there; called on quit. */
  readonly clearNow: () => Promise<void>;
};

/** What the clipboard needs. `changed` is told when the countdown starts or ends, `cleared` when a secret was taken back. */
export type ClipboardParts = {
  readonly host: Host;
  readonly changed: () => void;
  readonly cleared: () => void;
};

export function createSecretClipboard({ host, changed, cleared }: ClipboardParts): SecretClipboard {
  // Only a digest is kept, so that the secret does not stay in memory for as long as it may stay on the clipboard.
  let waiting: { readonly digest: string; readonly timer: NodeJS.Timeout | null; readonly at: string | null } | null =
    null;
  let lastRead = '';

  const watch = (digest: string, seconds: number) => {
    if (waiting?.timer) clearTimeout(waiting.timer);
    const timer = seconds > 0 ? setTimeout(() => void takeBack(), seconds * 1000) : null;
    waiting = { digest, timer, at: timer ? new Date(Date.now() + seconds * 1000).toISOString() : null };
    changed();
  };

  const takeBack = async () => {
    const mine = waiting;
    waiting = null;
    if (!mine) return;
    if (mine.timer) clearTimeout(mine.timer);
    // Somebody may have copied something else meanwhile: that is theirs and stays. Reading and clearing are two calls,
    // so a copy in between can be lost; Electron offers no compare-and-clear.
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
    clearNow: takeBack,
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

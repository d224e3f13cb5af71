import { createHash } from 'node:crypto';
import { KnownFailure } from './failures';
import type { Host } from './host';

/** The longest text that a Paste button takes, in characters: far above any key, far below a document. */
const longestPaste = 4096;

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
  /** Takes a copied secret back now if it is still there; called on quit. */
  readonly clearNow: () => Promise<void>;
};

/** `cleared` is told whenever a secret has been taken back. */
export function createSecretClipboard(host: Host, cleared: () => void): SecretClipboard {
  // Only a digest is kept, so that the secret does not stay in memory for as long as it may stay on the clipboard.
  let pending: { readonly digest: string; readonly timer: NodeJS.Timeout | null } | null = null;

  const takeBack = async () => {
    const mine = pending;
    pending = null;
    if (!mine) return;
    if (mine.timer) clearTimeout(mine.timer);
    // Somebody may have copied something else meanwhile: that is theirs and stays. Reading and clearing are two calls,
    // so a copy in between can be lost; Electron offers no compare-and-clear.
    if (digestOf(await host.clipboard.readText()) !== mine.digest) return;
    host.clipboard.clear();
    cleared();
  };

  return {
    read: async () => {
      const text = await host.clipboard.readText().catch(() => {
        throw new KnownFailure('clipboard-unreadable');
      });
      if (text.trim() === '') throw new KnownFailure('clipboard-empty');
      if (text.length > longestPaste) throw new KnownFailure('clipboard-too-long');
      return text;
    },
    copyText: (text) => host.clipboard.writeText(text),
    copySecret: async (text, seconds) => {
      if (pending?.timer) clearTimeout(pending.timer);
      await host.clipboard.write([secretItem(host, text)]);
      const timer = seconds > 0 ? setTimeout(() => void takeBack(), seconds * 1000) : null;
      pending = { digest: digestOf(text), timer };
    },
    clearNow: takeBack,
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

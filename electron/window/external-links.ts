import { type LinkName, links } from '../../shared/links';
import { KnownFailure } from '../failures';
import type { Host } from '../host';

/**
 * The only file that hands an address to the system (Electron security checklist, item 15). Pages are named, never
 * spelled, by whoever asks; the message of a mail is text and is always encoded.
 */
export type ExternalLinks = {
  /** Opens one official page in the person's browser. Throws `browser-failed`. */
  readonly open: (name: LinkName) => Promise<void>;
  /** Opens a new mail with subject and text, and no address. Throws `no-mail-program`. */
  readonly mail: (subject: string, body: string) => Promise<void>;
};

export function createExternalLinks(shell: Host['shell']): ExternalLinks {
  return {
    open: async (name) => {
      try {
        await shell.openExternal(links[name]);
      } catch {
        throw new KnownFailure('browser-failed', links[name]);
      }
    },
    mail: async (subject, body) => {
      // Mail programs want CRLF line ends in an encoded body (RFC 6068).
      const text = encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'));
      try {
        await shell.openExternal(`mailto:?subject=${encodeURIComponent(subject)}&body=${text}`);
      } catch {
        throw new KnownFailure('no-mail-program');
      }
    },
  };
}

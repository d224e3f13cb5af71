import type { MailText } from '../../../shared/guides/mail-texts';
import { type LinkName, links } from '../../../shared/model/links';
import { KnownFailure } from '../../failures';
import type { Host } from '../../host';

/**
 * The only file that hands an address to the system (Electron security checklist, item 15). Pages are named, never
 * spelled, by whoever asks; a mail is composed in main, and its words are always encoded.
 */
export type ExternalLinks = {
  /** Opens one official page in the person's browser. Throws `browser-failed`. */
  readonly open: (name: LinkName) => Promise<void>;
  /** Opens a new mail with subject and text, and no address. Throws `no-mail-program`, `mail-too-long`. */
  readonly mail: (text: MailText) => Promise<void>;
};

/** The most characters that Windows opens (Electron docs, `shell.openExternal`), and a bound for the others. */
const maxAddress = { win32: 2081, other: 16_000 } as const;

export function createExternalLinks(shell: Host['shell'], platform: NodeJS.Platform = process.platform): ExternalLinks {
  return {
    open: async (name) => {
      try {
        await shell.openExternal(links[name]);
      } catch {
        throw new KnownFailure('browser-failed', links[name]);
      }
    },
    mail: async ({ subject, body }) => {
      // Mail programs want CRLF line ends in an encoded body (RFC 6068).
      const text = encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'));
      const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${text}`;
      // The system would say that there is no mail program, or cut the message.
      if (address.length > maxAddress[platform === 'win32' ? 'win32' : 'other']) {
        throw new KnownFailure('mail-too-long');
      }
      try {
        await shell.openExternal(address);
      } catch {
        throw new KnownFailure('no-mail-program');
      }
    },
  };
}

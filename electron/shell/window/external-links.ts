import type { MailText } from '../../../shared/guides/mail-texts';
import { type LinkName, links } from '../../../shared/model/links';
import { KnownFailure } from '../../failures';
import type { Host } from '../../host';

/**
 * The only file that passes an address to the system (Electron security checklist, item 15). The page sends a page's
 * name, never an address. Main composes mails and always encodes their text.
 */
export type ExternalLinks = {
  /** Opens one official page in the person's browser. Throws `browser-failed`. */
  readonly open: (name: LinkName) => Promise<void>;
  /** Opens a new mail with subject and text, without an address. Throws `no-mail-program`, `mail-too-long`. */
  readonly mail: (text: MailText) => Promise<void>;
};

/** The longest address that Windows opens (Electron docs, `shell.openExternal`), and a limit for the others. */
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
      // Mail programs expect CRLF line ends in an encoded body (RFC 6068).
      const text = encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'));
      const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${text}`;
      // The system would report a missing mail program, or cut the message.
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

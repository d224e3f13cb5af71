import type { MessageKey } from '../messages/catalogue';

/** The text of an e-mail without an address: the person chooses the recipient. */
export type MailText = { readonly subject: string; readonly body: string };

/** Looks up a text. Page and main both use it, so that they show the same words. */
export type MailWords = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

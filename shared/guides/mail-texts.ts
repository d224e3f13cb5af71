import type { MessageKey } from '../messages/catalogue';

/** A mail in words, without an address: the person chooses whom it goes to. */
export type MailText = { readonly subject: string; readonly body: string };

/** The way to texts: page and main say the same words. */
export type MailWords = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

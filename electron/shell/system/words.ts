import { IntlMessageFormat } from 'intl-messageformat';
import { english, type MessageKey, type Messages } from '../../../shared/messages/catalogue';

/** The few texts that main itself says: failures and the menu. */
export type Words = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Main speaks the same catalogue as the page; a further language is one more entry here. */
export function createWords(messages: Messages = english, locale = 'en-GB'): Words {
  return (key, values) => String(new IntlMessageFormat(messages[key], locale).format(values));
}

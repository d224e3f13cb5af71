import { english, type MessageKey, type Messages } from '../../../shared/messages/catalogue';
import { createMessageFormatter, type MessageValues } from './message-formatter';

/** The few texts that main itself says: failures and the menu. */
export type Translator = (key: MessageKey, values?: MessageValues) => string;

/** Main speaks the same catalogue as the page; a further language is one more entry here. */
export function createTranslator(messages: Messages = english, locale = 'en-GB'): Translator {
  return createMessageFormatter(messages, locale);
}

import { IntlMessageFormat } from 'intl-messageformat';
import { english, type MessageKey, type Messages } from '../../../shared/messages/catalogue';
import { ownValue } from '../../../shared/model/own-value';

/** The few texts that main itself says: failures and the menu. */
export type Translator = (key: MessageKey, values?: MessageValues) => string;

/** Main speaks the same catalogue as the page; a further language is one more entry here. */
export function createTranslator(messages: Messages = english, locale = 'en-GB'): Translator {
  return createMessageFormatter(messages, locale);
}

/** What fills the gaps of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

const bare = (chunks: readonly unknown[]) => chunks.join('');

/**
 * Fills the gaps of texts for main: plain characters, tags left out. Each text is compiled once. The page has its own,
 * because its texts come compiled and may draw their tags.
 */
export function createMessageFormatter(
  texts: Readonly<Record<string, string>>,
  locale: string,
): (key: string, values?: MessageValues) => string {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(ownValue(texts, key) ?? '', locale);
      compiled.set(key, message);
    }
    return String(message.format({ b: bare, code: bare, link: bare, ...values }));
  };
}

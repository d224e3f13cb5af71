import { IntlMessageFormat } from 'intl-messageformat';
import { english, type MessageKey, type Messages } from '../../../shared/messages/catalogue';
import { ownValue } from '../../../shared/model/own-value';

/** Returns a text of main's own: failures, dialogs and the menu. */
export type Translator = (key: MessageKey, values?: MessageValues) => string;

/** Main uses the same catalogue as the page. A further language is one more entry here. */
export function createTranslator(messages: Messages = english, locale = 'en-GB'): Translator {
  return createMessageFormatter(messages, locale);
}

/** Values for the placeholders of a text. */
export type MessageValues = Readonly<Record<string, string | number>>;

const bare = (chunks: readonly unknown[]) => chunks.join('');

/**
 * Formats texts for main as plain text, without tags. Each text is compiled once. The page has its own formatter,
 * because its texts are precompiled and may render tags.
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

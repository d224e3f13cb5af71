import { IntlMessageFormat } from 'intl-messageformat';
import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import { locale, type MessagePart, textOf } from './texts';

/** The values for placeholders of a plain text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The values for placeholders of a text on the page: also elements, and functions that render a tag. */
type RichValues = Readonly<Record<string, string | number | ReactNode | ((chunks: readonly ReactNode[]) => ReactNode)>>;

type Formatters = NonNullable<NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']>;

function kept<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  const made = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = made.get(key) ?? make(...args);
    made.set(key, found);
    return found;
  };
}

// One set for all texts. Otherwise each message would create its own, and a plural rule is the most expensive part.
const formatters: Formatters = {
  getNumberFormat: kept((...args) => new Intl.NumberFormat(...args)),
  getDateTimeFormat: kept((...args) => new Intl.DateTimeFormat(...args)),
  getPluralRules: kept((...args) => new Intl.PluralRules(...args)),
};

const messages = new Map<MessagePart[], IntlMessageFormat>();

/** A text without placeholders, or the message that fills them. */
function message(key: MessageKey): string | IntlMessageFormat {
  const text = textOf(key);
  if (text === undefined) {
    // A test finds every screen that lacks texts. If one is missed, its key is better than an empty page.
    // biome-ignore lint/suspicious/noConsole: see above
    console.error(`No text is loaded for ${key}`);
    return key;
  }
  if (typeof text === 'string') return text;
  const found = messages.get(text) ?? new IntlMessageFormat(text, locale(), undefined, { formatters });
  messages.set(text, found);
  return found;
}

const bare = (chunks: readonly unknown[]) => chunks.join('');

/** One text as plain characters: for labels, titles and announcements. Tags are removed, their content stays. */
export function t(key: MessageKey, values?: TextValues): string {
  const found = message(key);
  if (typeof found === 'string') return found;
  return String(found.format<string>({ b: bare, code: bare, link: bare, ...values }));
}

/** Returns `t` inside components: the one place where a change of language can be added. */
export function useText(): typeof t {
  return t;
}

/** True when the text exists: for texts chosen by a code that another part may extend. */
export function hasText(key: string): key is MessageKey {
  return textOf(key) !== undefined;
}

/** The names of the placeholders in a text, nested ones included. */
export function placeholdersOf(key: MessageKey): readonly string[] {
  const text = textOf(key);
  return typeof text === 'object' ? [...new Set(placeholdersIn(text))] : [];
}

function placeholdersIn(parts: readonly MessagePart[]): string[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || part.type === 0) return [];
    if ('children' in part) return placeholdersIn(part.children);
    const inner =
      'options' in part ? Object.values(part.options).flatMap((option) => placeholdersIn(option.value)) : [];
    return [part.value, ...inner];
  });
}

const drawn: RichValues = {
  b: (chunks) => <b>{chunks}</b>,
  code: (chunks) => <code>{chunks}</code>,
};

type TextProps = {
  readonly id: MessageKey;
  readonly values?: RichValues;
};

/** One text with its tags rendered: `<b>` and `<code>` by default, `<link>` by the given function. */
export function Text({ id, values }: TextProps): ReactNode {
  const found = message(id);
  if (typeof found === 'string') return found;
  const parts = found.format<ReactNode>({ ...drawn, ...values } as Record<string, ReactNode>);
  if (!Array.isArray(parts)) return parts;
  // The parts of a compiled text never change order, so their index is a stable key.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
}

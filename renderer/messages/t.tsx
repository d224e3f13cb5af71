import { IntlMessageFormat } from 'intl-messageformat';
import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import { locale, type MessagePart, textOf } from './texts';

/** What may fill a placeholder of a plain text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** What may fill a placeholder of a text on the page: also elements, and functions that draw a tag. */
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

// One set for all texts: each message would otherwise make its own, and a plural rule costs more than all the rest.
const formatters: Formatters = {
  getNumberFormat: kept((...args) => new Intl.NumberFormat(...args)),
  getDateTimeFormat: kept((...args) => new Intl.DateTimeFormat(...args)),
  getPluralRules: kept((...args) => new Intl.PluralRules(...args)),
};

const messages = new Map<MessagePart[], IntlMessageFormat>();

/** The characters of a text that has no gaps, or the message that fills them. */
function message(key: MessageKey): string | IntlMessageFormat {
  const text = textOf(key);
  if (text === undefined) {
    // A test finds every screen that lacks texts; should one slip through, its key is better than an empty page.
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

/** One text as plain characters: for labels, titles and announcements. Tags are left out, their words stay. */
export function t(key: MessageKey, values?: TextValues): string {
  const found = message(key);
  if (typeof found === 'string') return found;
  return String(found.format<string>({ b: bare, code: bare, link: bare, ...values }));
}

/** The way to texts inside components: one place to hang a change of language on. */
export function useText(): typeof t {
  return t;
}

/** Whether there is such a text: for words chosen by a code that another part may extend. */
export function hasText(key: string): key is MessageKey {
  return textOf(key) !== undefined;
}

/** The names of the gaps in a text, however deep they stand. */
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

/** One text with its tags drawn: `<b>` and `<code>` by themselves, `<link>` by the function given for it. */
export function Text({ id, values }: TextProps): ReactNode {
  const found = message(id);
  if (typeof found === 'string') return found;
  const parts = found.format<ReactNode>({ ...drawn, ...values } as Record<string, ReactNode>);
  if (!Array.isArray(parts)) return parts;
  // The parts of a compiled text never change order, so their place is a sound key.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
}

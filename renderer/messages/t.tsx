import { IntlMessageFormat } from 'intl-messageformat';
import { Fragment, type ReactNode } from 'react';
import { english, type MessageKey } from '../../shared/messages/catalogue';

/** What may fill a placeholder of a plain text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** What may fill a placeholder of a text on the page: also elements, and functions that draw a tag. */
export type RichValues = Readonly<
  Record<string, string | number | ReactNode | ((chunks: readonly ReactNode[]) => ReactNode)>
>;

const compiled = new Map<MessageKey, IntlMessageFormat>();

function message(key: MessageKey): IntlMessageFormat {
  let found = compiled.get(key);
  if (!found) {
    found = new IntlMessageFormat(english[key], 'en-GB');
    compiled.set(key, found);
  }
  return found;
}

const bare = (chunks: readonly unknown[]) => chunks.join('');

/** One text as plain characters: for labels, titles and announcements. Tags are left out, their words stay. */
export function t(key: MessageKey, values?: TextValues): string {
  return String(message(key).format<string>({ b: bare, code: bare, link: bare, ...values }));
}

/** The way to texts inside components: one place to hang a second language on. */
export function useText(): typeof t {
  return t;
}

/** Whether the catalogue has this text: for words chosen by a code that another part may extend. */
export function hasText(key: string): key is MessageKey {
  return key in english;
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
  const parts = message(id).format<ReactNode>({ ...drawn, ...values } as Record<string, ReactNode>);
  if (!Array.isArray(parts)) return parts;
  // The parts of a compiled text never change order, so their place is a sound key.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
}

import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import type { CompiledText } from '../../shared/messages/compiled-text';
import { fillText, placeholdersIn } from './fill-text';
import { textOf } from './texts';

/** The values for placeholders of a plain text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** The values for placeholders of a text on the page: also elements, and functions that render a tag. */
type RichValues = Readonly<Record<string, string | number | ReactNode | ((chunks: readonly ReactNode[]) => ReactNode)>>;

/** A compiled text. Without one, its key. */
function compiled(key: MessageKey): CompiledText {
  const text = textOf(key);
  // A test finds every screen that lacks texts. If one is missed, its key is better than an empty page.
  // biome-ignore lint/suspicious/noConsole: see above
  if (text === undefined) console.error(`No text is loaded for ${key}`);
  return text ?? key;
}

const bare = (chunks: readonly unknown[]) => chunks.join('');

/** One text as plain characters: for labels, titles and announcements. Tags are removed, their content stays. */
export function t(key: MessageKey, values?: TextValues): string {
  return fillText(compiled(key), { b: bare, code: bare, link: bare, ...values }).join('');
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
  return [...new Set(placeholdersIn(textOf(key) ?? ''))];
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
  const parts = fillText(compiled(id), { ...drawn, ...values }) as ReactNode[];
  // The parts of a compiled text never change order, so their index is a stable key.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.length > 1 ? parts.map((part, place) => <Fragment key={place}>{part}</Fragment>) : parts[0];
}

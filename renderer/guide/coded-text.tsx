import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import { hasText, placeholdersOf, Text, type TextValues, t } from '../messages/t';

function filled(key: MessageKey, facts: TextValues): TextValues {
  const gaps = Object.fromEntries(placeholdersOf(key).map((name) => [name, '']));
  return { ...gaps, ...facts };
}

/**
 * The text of a code from main, as plain characters; null when there is none. A missing fact leaves its placeholder
 * empty instead of breaking the page.
 */
export function codedText(key: string, facts: TextValues = {}): string | null {
  return hasText(key) ? t(key, filled(key, facts)) : null;
}

type CodedProps = { readonly id: string; readonly facts?: TextValues };

/** The text of a code as an element, with dashboard labels in bold. */
export function Coded({ id, facts = {} }: CodedProps): ReactNode {
  return hasText(id) ? <Text id={id} values={filled(id, facts)} /> : null;
}

import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/messages/catalogue';
import type { System } from '../../shared/model/key-record';
import { hasText, placeholdersOf, Text, type TextValues, t } from '../messages/t';

/** The service's own name, as the words of codes expect it. */
export const serviceNames: Readonly<Record<System, string>> = { plytix: 'Plytix', patchworks: 'Patchworks' };

function filled(key: MessageKey, facts: TextValues): TextValues {
  const gaps = Object.fromEntries(placeholdersOf(key).map((name) => [name, '']));
  return { ...gaps, ...facts };
}

/**
 * The words of a code that main sent, as plain characters, or null when there are none. A fact that did not come along
 * leaves a gap in the sentence rather than breaking the page.
 */
export function codedText(key: string, facts: TextValues = {}): string | null {
  return hasText(key) ? t(key, filled(key, facts)) : null;
}

type CodedProps = { readonly id: string; readonly facts?: TextValues };

/** The same on the page, with dashboard labels in bold. */
export function Coded({ id, facts = {} }: CodedProps): ReactNode {
  return hasText(id) ? <Text id={id} values={filled(id, facts)} /> : null;
}

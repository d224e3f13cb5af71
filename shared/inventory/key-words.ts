import type { KeyFacts } from '../model/key-facts';
import { usesOf } from '../model/uses';
import { searchText } from './search-text';

/** The searchable text of a key, normalised as `searchText` says. */
export function wordsOf(key: KeyFacts): string {
  const { name, company, owner, system, role, row, tags, note } = key;
  let text = `${name.value}\n${company}\n${owner?.value ?? ''}\n${system}\n${role?.value ?? ''}`;
  if (row) text += `\n${row.name}\n${row.visibleCharacters}\n${row.shownTime}`;
  for (const { place, contact, note } of usesOf(key)) text += `\n${place}\n${contact}\n${note}`;
  if (tags) text += `\n${tags.join('\n')}`;
  if (note) text += `\n${note.text}`;
  return searchText(text);
}

/** The words of a query as searches compare them. */
export function typedWords(query: string): readonly string[] {
  return searchText(query).split(/\s+/).filter(Boolean);
}

/**
 * Creates a predicate on searchable texts: every typed word occurs in a key's names, company, people, places of use,
 * tags, note or dashboard row. Null when no word was typed.
 */
export function wordMatcher(query: string): ((words: string) => boolean) | null {
  const [first, ...others] = typedWords(query);
  if (first === undefined) return null;
  if (others.length === 0) return (words) => words.includes(first);
  return (words) => words.includes(first) && others.every((word) => words.includes(word));
}

/** True when every text that has the words of `longer` has those of `shorter`: somebody typed on. */
export function isTypedOn(longer: string, shorter: string): boolean {
  return searchText(longer).startsWith(searchText(shorter).trimStart());
}

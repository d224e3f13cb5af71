import type { KeyFacts } from '../model/key-facts';
import { usesOf } from '../model/uses';

/** The searchable text of a key in lower case. */
export function wordsOf(key: KeyFacts): string {
  const { name, company, owner, system, role, row } = key;
  const places = usesOf(key).flatMap(({ place, contact, note }) => [place, contact, note]);
  return [name.value, company, owner?.value ?? '', system, role?.value ?? '']
    .concat(row ? [row.name, row.visibleCharacters, row.shownTime] : [], places)
    .join('\n')
    .toLocaleLowerCase('en-GB');
}

/**
 * Creates a predicate on searchable texts: every typed word occurs in a key's names, company, people, places of use or
 * dashboard row. Null when no word was typed.
 */
export function wordMatcher(query: string): ((words: string) => boolean) | null {
  const asked = query.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return asked.length === 0 ? null : (words) => asked.every((word) => words.includes(word));
}

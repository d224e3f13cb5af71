import type { KeyRecord } from '../../shared/model/key-record';
import { usesOf } from '../../shared/model/uses';

const words = new WeakMap<KeyRecord, string>();

/** The searchable text of a key in lower case. Cached, because records are immutable. */
export function wordsOf(key: KeyRecord): string {
  let found = words.get(key);
  if (found === undefined) {
    const { name, company, owner, system, role, row } = key;
    const places = usesOf(key).flatMap(({ place, contact, note }) => [place, contact, note]);
    found = [name.value, company, owner?.value ?? '', system, role?.value ?? '']
      .concat(row ? [row.name, row.visibleCharacters, row.shownTime] : [], places)
      .join('\n')
      .toLocaleLowerCase('en-GB');
    words.set(key, found);
  }
  return found;
}

/**
 * Creates a predicate: every typed word occurs in a key's names, company, people, places of use or dashboard row. Null
 * when no word was typed.
 */
export function wordMatcher(query: string): ((key: KeyRecord) => boolean) | null {
  const asked = query.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  if (asked.length === 0) return null;
  return (key) => {
    const has = wordsOf(key);
    return asked.every((word) => has.includes(word));
  };
}

import type { KeyRecord } from '../../shared/key-record';

const words = new WeakMap<KeyRecord, string>();

/** The text a key is found by. Records never change in place, so that each is put together once. */
function wordsOf(key: KeyRecord): string {
  let found = words.get(key);
  if (found === undefined) {
    found = [key.name.value, key.company, key.owner?.value ?? '', key.system, key.row?.name ?? '']
      .join('\n')
      .toLocaleLowerCase('en-GB');
    words.set(key, found);
  }
  return found;
}

/** The keys in which every typed word occurs. */
export function findKeys(keys: readonly KeyRecord[], query: string): readonly KeyRecord[] {
  const asked = query.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  if (asked.length === 0) return keys;
  return keys.filter((key) => {
    const has = wordsOf(key);
    return asked.every((word) => has.includes(word));
  });
}

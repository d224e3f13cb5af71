import type { KeyFacts } from '../../../../shared/model/key-facts';
import { sealsIn } from './record-entry';
import type { RecordStore } from './record-store';

/** A notice names so many of the keys that it counts. */
const namedInNotice = 5;

type Entries = Pick<RecordStore, 'entries'>;

/** Counts the values under locked keys, and the records that hold them. */
export function countClosed(
  records: Entries,
  opened: ReadonlyMap<string, Buffer>,
): { readonly values: number; readonly keys: number } {
  let values = 0;
  let keys = 0;
  for (const [, entry] of records.entries()) {
    const closed = sealsIn(entry).filter((seal) => !opened.has(seal)).length;
    values += closed;
    if (closed > 0) keys += 1;
  }
  return { values, keys };
}

/** Returns the facts of the records that hold a value under a locked key. */
export function factsOfClosed(records: Entries, opened: ReadonlyMap<string, Buffer>): readonly KeyFacts[] {
  const found: KeyFacts[] = [];
  for (const [, entry] of records.entries())
    if (sealsIn(entry).some((seal) => !opened.has(seal))) found.push(entry.facts);
  return found;
}

/** True when a record holds a value under such a key. `isWanted` gets the key's id, empty for a text that is no value. */
export function hasSeal(records: Entries, isWanted: (keyId: string) => boolean): boolean {
  for (const [, entry] of records.entries()) if (sealsIn(entry).some(isWanted)) return true;
  return false;
}

/** How many keys those are, and the names of the first ones, for a notice. */
export function namesOfClosed(shut: readonly KeyFacts[]): { readonly count: number; readonly names: string } {
  const names = shut.slice(0, namedInNotice).map(({ name, company }) => name.value || company);
  return { count: shut.length, names: names.join(', ') };
}

import type { CredentialList } from './credential-list';
import { type KeyInList, knownRow } from './verify-role';

/**
 * Says whether the account's list shows the key under its recorded name. `unknown`: the list was not, or not fully,
 * read.
 */
export type NameInList = 'yes' | 'no' | 'unknown';

/** Looks in the row that is known to be the key's, if any, otherwise in all rows. */
export function nameInList(list: CredentialList, key: KeyInList): NameInList {
  const { rows, complete } = list;
  const { name } = key;
  if (rows === null) return 'unknown';
  const known = knownRow(list, key);
  if (known && same(known.name, name)) return 'yes';
  if (known) {
    // A row that an earlier read found by its name may be a namesake's: another row of the new name leaves it open.
    return !key.serviceId && rows.some((row) => same(row.name, name)) ? 'unknown' : 'no';
  }
  // Names are not unique: of two rows, either may be this key's.
  const named = rows.filter((row) => same(row.name, name)).length;
  if (named > 0) return named === 1 ? 'yes' : 'unknown';
  return complete ? 'no' : 'unknown';
}

function same(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

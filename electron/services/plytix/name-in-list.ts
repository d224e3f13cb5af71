import type { CredentialList } from './credential-list';
import type { KeyInList } from './verify-role';

/**
 * Says whether the account's list shows the key under its recorded name. `unknown`: the list was not, or not fully,
 * read.
 */
export type NameInList = 'yes' | 'no' | 'unknown';

/** Looks in the row that the person chose, if any, otherwise in all rows. */
export function nameInList({ rows, complete }: CredentialList, { name, serviceId }: KeyInList): NameInList {
  if (rows === null) return 'unknown';
  const chosen = rows.find((row) => row.serviceId !== '' && row.serviceId === serviceId);
  if (chosen) return same(chosen.name, name) ? 'yes' : 'no';
  // Names are not unique: of two rows, either may be this key's.
  const named = rows.filter((row) => same(row.name, name)).length;
  if (named > 0) return named === 1 ? 'yes' : 'unknown';
  return complete ? 'no' : 'unknown';
}

function same(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

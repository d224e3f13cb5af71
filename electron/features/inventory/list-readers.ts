import { sameCompany } from '../../../shared/model/company';
import { hasEveryValue } from '../../../shared/model/held-values';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { sameName } from '../../../shared/model/names';
import { mayReadList } from '../../../shared/model/roles';
import { serviceOf } from '../../../shared/model/services/services';
import type { Vault } from '../../storage/vault/vault';

/** The number of keys that are tried one after the other to read one list. */
const maxReaders = 3;

/**
 * The keys that may read the list of this key's account: stored with their values, current, of the same company and of
 * the account that the service told for both, and with a role that sees every key as far as it is known. The one that
 * passed its last test comes first. Empty when the key's own account is not known.
 */
export function readersFor(record: KeyRecord, records: Vault['records']): readonly KeyRecord[] {
  const account = record.listed?.account || record.account?.value;
  if (!account || !serviceOf(record.system).listsKeys) return [];
  const fitting = [...records.facts()].filter(
    (key) =>
      key.id !== record.id &&
      key.system === record.system &&
      isCurrent(key) &&
      sameCompany(key.company, record.company) &&
      (key.role === null || mayReadList(key.role.value)) &&
      records.valuesOf(key.id) === 'ready',
  );
  const passed = fitting.filter(({ lastTest }) => lastTest?.verdict.tone === 'passed');
  const found: KeyRecord[] = [];
  for (const { id } of new Set([...passed, ...fitting])) {
    const key = records.get(id);
    if (key && hasEveryValue(key) && key.account !== null && sameName(key.account.value, account)) found.push(key);
    if (found.length === maxReaders) break;
  }
  return found;
}

/** True when a task on this key is proven by the account's list: the key itself cannot be tried from here. */
export function needsList(record: KeyRecord): boolean {
  return serviceOf(record.system).listsKeys && !hasEveryValue(record);
}

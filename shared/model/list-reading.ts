import type { Answer } from './fact-reading';
import type { KeyRecord } from './key-record';
import { isCurrent } from './key-status';
import type { KeyTask, KeyTaskProof, NoProof } from './key-task';
import { sameName } from './names';
import { mayReadList, spellRole } from './roles';

/** One row of the account's own list. `serviceId` is empty when the service gave none. */
export type ListRow = { readonly serviceId: string; readonly name: string; readonly role: string };

/** A list that was read. `isWhole`: every row was received. `unreadable` counts rows that could not be understood. */
export type ListRead = {
  readonly at: string;
  /** The account as the service told it in this read; null when it did not. */
  readonly account: string | null;
  readonly rows: readonly ListRow[];
  readonly isWhole: boolean;
  readonly unreadable: number;
  /** The key that read it, and its role as the service told it with the token. */
  readonly reader: { readonly record: KeyRecord; readonly role: string | null };
};

/** A row's record. `id`: matched by the service's id. `name`: by a name that is unique on both sides. */
type RecordMatch = { readonly record: KeyRecord; readonly by: 'id' | 'name' };

/** The rows of a list that have a record. */
export type Matched = ReadonlyMap<ListRow, RecordMatch>;

/** The row that an earlier read or a person tied to the record; `serviceId` is empty when only the name was seen. */
function lastListed(record: KeyRecord): { readonly serviceId: string; readonly account: string } | null {
  const { listed, serviceId, account, lastTest } = record;
  const told = account?.value ?? '';
  if (serviceId !== null) return { serviceId, account: listed?.account || told };
  if (listed) return { ...listed, account: listed.account || told };
  const role = lastTest?.checks.find(({ id }) => id === 'role');
  const wasNamed = role?.facts.source === 'list' && role.facts.named === 'yes';
  return wasNamed ? { serviceId: '', account: told } : null;
}

/** The id of the record's row in its account's list, as far as it is known. */
function rowIdOf({ serviceId, listed }: Pick<KeyRecord, 'serviceId' | 'listed'>): string | null {
  return serviceId ?? (listed?.serviceId || null);
}

/**
 * Matches records with rows: by the service's id where one is known, otherwise by a name that is unique on both sides
 * and, where both accounts are known, in the same account. Names are not unique in Plytix, so an ambiguous row is not
 * matched.
 */
export function matchRows(
  { rows, account }: Pick<ListRead, 'rows' | 'account'>,
  records: readonly KeyRecord[],
): Matched {
  const found = new Map<ListRow, RecordMatch>();
  for (const row of rows.filter(({ serviceId }) => serviceId !== '')) {
    const record = records.find((each) => rowIdOf(each) === row.serviceId);
    const namesake = record ? undefined : onlyNamesake(row, rows, records, account);
    if (record) found.set(row, { record, by: 'id' });
    else if (namesake) found.set(row, { record: namesake, by: 'name' });
  }
  return found;
}

function onlyNamesake(row: ListRow, rows: readonly ListRow[], records: readonly KeyRecord[], account: string | null) {
  const listed = rows.filter(({ name }) => sameName(name, row.name));
  const stored = namesakes(row, records, account);
  return listed.length === 1 && stored.length === 1 ? stored[0] : undefined;
}

/** Records that may be this row: same name, current or in set-up, not tied to another row, of no other account. */
export function namesakes(row: ListRow, records: readonly KeyRecord[], account: string | null): readonly KeyRecord[] {
  return records.filter(
    (record) =>
      rowIdOf(record) === null &&
      (isCurrent(record) || isMade(record)) &&
      sameName(record.name.value, row.name) &&
      !isOfOtherAccount(record, account),
  );
}

/** True for a draft whose key the person reports as created. */
function isMade({ status, createdAt }: KeyRecord): boolean {
  return status.value === 'draft' && createdAt !== null;
}

function isOfOtherAccount({ account }: KeyRecord, told: string | null): boolean {
  return told !== null && account !== null && account.value !== '' && !sameName(account.value, told);
}

/** True when the row is certainly this record's, so that what it tells changes the record. */
function isCertain({ record, by }: RecordMatch, { account }: Pick<ListRead, 'account'>): boolean {
  return by === 'id' || (account !== null && record.account !== null && sameName(record.account.value, account));
}

/**
 * The row that is certainly this record's; null for none. Several records may be of one key, for instance after a
 * hand-over, so each is looked up by itself.
 */
export function certainRow(record: KeyRecord, list: ListRead, matched: Matched): ListRow | null {
  const id = rowIdOf(record);
  if (id !== null) return list.rows.find(({ serviceId }) => serviceId === id) ?? null;
  return [...matched].find(([, match]) => match.record.id === record.id && isCertain(match, list))?.[0] ?? null;
}

/** What a row tells of its key. */
export function answerOfRow(row: ListRow, { at, account }: Pick<ListRead, 'at' | 'account'>): Answer {
  return {
    at,
    existence: 'there',
    name: row.name,
    role: spellRole(row.role),
    account,
    row: { serviceId: row.serviceId, account: account ?? '' },
  };
}

/**
 * Why a list without a row of this key says nothing about it; null when the key is gone. A list proves absence only if
 * it is whole, of the account that showed the key before, and read by a key whose role sees every key: which roles do
 * is not documented beyond owners and admins, who manage keys (Plytix help, roles).
 */
export function whyNotGone(record: KeyRecord, list: ListRead, matched: Matched): NoProof | null {
  const { account, rows } = list;
  if (!list.isWhole) return 'cut';
  const before = lastListed(record);
  if (before === null) return isOfOtherAccount(record, account) ? 'other-account' : 'never-listed';
  if (account === null || before.account === '') return 'account-not-told';
  if (!sameName(before.account, account)) return 'other-account';
  if (list.unreadable > 0 || !seesAll(list)) return 'may-hide';
  if (before.serviceId !== '') return null;
  // Only its name was seen: a row without a record may be this key under another name.
  return rows.some((row) => !matched.has(row) || sameName(row.name, record.name.value)) ? 'renamed' : null;
}

/** A list that lacks the very key that reads it hides keys, and so may one that is read with a small role. */
function seesAll({ rows, reader: { record, role } }: ListRead): boolean {
  const id = rowIdOf(record);
  const own = rows.find(({ serviceId }) => serviceId !== '' && serviceId === id);
  if (id !== null && !own) return false;
  const named = rows.filter(({ name }) => sameName(name, record.name.value));
  const told = own?.role ?? role ?? (named.length === 1 ? named[0]?.role : undefined);
  return told !== undefined && mayReadList(told);
}

/** What a list proves about a task that the person marked as done. */
export function proofByList(
  record: KeyRecord,
  { task, wanted }: KeyTask,
  list: ListRead,
  matched: Matched,
): KeyTaskProof {
  const by = list.reader.record.name.value;
  const proof = (state: KeyTaskProof['state'], why: NoProof | null = null): KeyTaskProof => ({
    state,
    code: state === 'not-yet' ? 'not-run' : 'ok',
    at: list.at,
    list: { by, why },
  });
  const row = certainRow(record, list, matched);
  const isEnd = task === 'delete' || task === 'revoke';
  if (row === null) {
    const why = whyNotGone(record, list, matched);
    return why === null && isEnd ? proof('confirmed') : proof('not-yet', why ?? 'never-listed');
  }
  if (isEnd) return proof('contradicted');
  const isDone = task === 'rename' ? row.name.trim() === wanted.trim() : sameName(row.role, wanted);
  return proof(isDone ? 'confirmed' : 'contradicted');
}

import type { KeyRecord } from '../../shared/key-record';
import type { KnownKeys, ListedKey } from '../../shared/known-keys';
import type { HttpClient } from '../http/exchange';
import { type CredentialRow, readCredentialList } from './credential-list';
import { type PlytixPair, requestToken } from './token';

/** What the account's list is read with and compared to. `records` are the Plytix records of the same company. */
export type KnownKeysQuestion = {
  readonly pair: PlytixPair;
  readonly records: readonly KeyRecord[];
  /** The ISO time that the answer carries. */
  readonly at: string;
};

/** Reads the account's list of keys, without values, and lays it beside what is stored. Never rejects. */
export async function readKnownKeys(
  http: HttpClient,
  now: () => number,
  { pair, records, at }: KnownKeysQuestion,
): Promise<KnownKeys> {
  const none: KnownKeys = { state: 'could-not-read', at, account: null, listed: [], missing: [], cut: false };
  const { token } = await requestToken(http, pair, now);
  if (!token) return none;
  const list = await readCredentialList(http, token.accessToken);
  if (list.rows === null) return { ...none, account: token.claims.accountName };
  const listed = compareList(list.rows, records);
  const found = listed.map(({ recordId }) => recordId);
  const missing = records
    .filter(({ id, status }) => isCurrent(status.value) && !found.includes(id))
    .map(({ id }) => id);
  return {
    state: 'read',
    at,
    account: token.claims.accountName,
    listed,
    // A list that was cut, or a name that stands twice, proves no absence.
    missing: list.complete ? missing.filter((id) => !isAmbiguous(records, list.rows ?? [], id)) : [],
    cut: !list.complete,
  };
}

/**
 * The list's rows with the record that each belongs to: by the service's own id where one was read before, else by a
 * name that stands once on either side. Names are not unique in Plytix, so a doubtful row belongs to nobody.
 */
export function compareList(rows: readonly CredentialRow[], records: readonly KeyRecord[]): ListedKey[] {
  return rows
    .filter(({ serviceId }) => serviceId !== '')
    .map((row) => {
      const record = records.find(({ serviceId }) => serviceId === row.serviceId) ?? onlyNamesake(row, rows, records);
      const differs: ListedKey['differs'] = [];
      if (record && !same(record.name.value, row.name)) differs.push('name');
      if (record?.role && !same(record.role.value, row.role)) differs.push('role');
      return {
        serviceId: row.serviceId,
        name: row.name,
        role: row.role.toLowerCase(),
        recordId: record?.id ?? null,
        differs,
      };
    });
}

function onlyNamesake(row: CredentialRow, rows: readonly CredentialRow[], records: readonly KeyRecord[]) {
  const listed = rows.filter(({ name }) => same(name, row.name));
  const stored = records.filter(
    ({ name, serviceId, status }) => serviceId === null && isCurrent(status.value) && same(name.value, row.name),
  );
  return listed.length === 1 && stored.length === 1 ? stored[0] : undefined;
}

function isAmbiguous(records: readonly KeyRecord[], rows: readonly CredentialRow[], id: string): boolean {
  const record = records.find((each) => each.id === id);
  return record !== undefined && record.serviceId === null && rows.some(({ name }) => same(name, record.name.value));
}

function isCurrent(status: KeyRecord['status']['value']): boolean {
  return status === 'active' || status === 'unknown';
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

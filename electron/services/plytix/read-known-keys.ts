import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded, isCurrent } from '../../../shared/model/key-status';
import type { KnownKeys, ListedKey } from '../../../shared/model/known-keys';
import { sameName } from '../../../shared/model/names';
import { spellRole } from '../../../shared/model/roles';
import type { HttpClient, HttpResult } from '../http/exchange';
import { type CredentialRow, readCredentialList } from './credential-list';
import { type PlytixPair, requestToken } from './token';

/** The input of the comparison. `records` are the Plytix records of the same company. */
export type KnownKeysQuestion = {
  readonly pair: PlytixPair;
  readonly records: readonly KeyRecord[];
  /** The time of the answer, as an ISO time. */
  readonly at: string;
};

/** Reads the account's list of keys, without values, and compares it with the stored records. Never rejects. */
export async function readKnownKeys(
  http: HttpClient,
  now: () => number,
  { pair, records, at }: KnownKeysQuestion,
): Promise<KnownKeys> {
  const none = { state: 'could-not-read', at, account: null, listed: [], missing: [], cut: false } as const;
  const { token, result } = await requestToken(http, pair, now);
  if (!token) return { ...none, listed: [], missing: [], why: whyNot(result, 'pair-refused') };
  const account = token.claims.accountName;
  const list = await readCredentialList(http, token.accessToken);
  if (list.rows === null) {
    return { ...none, account, listed: [], missing: [], why: whyNot(list.result, 'not-allowed') };
  }
  const listed = compareList(list.rows, records);
  return {
    state: 'read',
    why: null,
    at,
    account,
    listed,
    // An incomplete list proves no absence.
    missing: list.complete ? missingFrom(listed, list.rows, records) : [],
    cut: !list.complete,
  };
}

function whyNot(result: HttpResult, refused: 'pair-refused' | 'not-allowed'): KnownKeys['why'] {
  if (result.kind === 'network') {
    if (result.code === 'value-asked') return 'value-asked';
    return result.code === 'redirected' ? 'other' : 'no-answer';
  }
  const statuses = refused === 'not-allowed' ? [401, 403, 404] : [401, 403];
  return statuses.includes(result.status) ? refused : 'other';
}

/**
 * Matches the list's rows with records: by the service's id where one was stored, otherwise by a name that is unique on
 * both sides. Names are not unique in Plytix, so an ambiguous row gets no record.
 */
export function compareList(rows: readonly CredentialRow[], records: readonly KeyRecord[]): ListedKey[] {
  return rows
    .filter(({ serviceId }) => serviceId !== '')
    .map((row) => {
      const record = records.find(({ serviceId }) => serviceId === row.serviceId) ?? onlyNamesake(row, rows, records);
      const differs: ListedKey['differs'] = [];
      if (record && !sameName(record.name.value, row.name)) differs.push('name');
      if (record?.role && !sameName(record.role.value, row.role)) differs.push('role');
      if (record && hasEnded(record)) differs.push('status');
      return {
        serviceId: row.serviceId,
        name: row.name,
        role: spellRole(row.role),
        recordId: record?.id ?? null,
        differs,
        doubtful: record === undefined && namesakes(row, records).length > 0,
      };
    });
}

function onlyNamesake(row: CredentialRow, rows: readonly CredentialRow[], records: readonly KeyRecord[]) {
  const listed = rows.filter(({ name }) => sameName(name, row.name));
  const stored = namesakes(row, records);
  return listed.length === 1 && stored.length === 1 ? stored[0] : undefined;
}

/** Records that may be this row: same name, current or in set-up, and not matched to another row. */
function namesakes(row: CredentialRow, records: readonly KeyRecord[]): readonly KeyRecord[] {
  return records.filter(
    (record) =>
      record.serviceId === null && (isCurrent(record) || isMade(record)) && sameName(record.name.value, row.name),
  );
}

function missingFrom(
  listed: readonly ListedKey[],
  rows: readonly CredentialRow[],
  records: readonly KeyRecord[],
): string[] {
  const found = listed.map(({ recordId }) => recordId);
  return records
    .filter((record) => isCurrent(record) && !found.includes(record.id))
    .filter(({ name, serviceId }) => serviceId !== null || !rows.some((row) => sameName(row.name, name.value)))
    .map(({ id }) => id);
}

/** True for a draft whose key the person reports as created. */
function isMade({ status, createdAt }: KeyRecord): boolean {
  return status.value === 'draft' && createdAt !== null;
}

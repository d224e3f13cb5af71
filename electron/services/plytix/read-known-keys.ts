import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import type { KnownKeys, ListedKey } from '../../../shared/model/known-keys';
import { type ListRead, type Matched, matchRows, namesakes } from '../../../shared/model/list-reading';
import { sameName } from '../../../shared/model/names';
import { spellRole } from '../../../shared/model/roles';
import type { HttpClient, HttpResult } from '../http/exchange';
import { readCredentialList } from './credential-list';
import { type PlytixPair, requestToken } from './token';

/** The input of a read: the values of the reading key, its record, and the time of the answer as an ISO time. */
export type KnownKeysQuestion = { readonly pair: PlytixPair; readonly reader: KeyRecord; readonly at: string };

/** A list, or why there is none. `account` is the account that the token named, also without a list. */
export type AccountList =
  | { readonly list: ListRead; readonly why: null }
  | { readonly list: null; readonly why: NonNullable<KnownKeys['why']>; readonly account: string | null };

/** Reads the account's list of keys, without values. Never rejects. */
export async function readAccountList(
  http: HttpClient,
  now: () => number,
  { pair, reader, at }: KnownKeysQuestion,
): Promise<AccountList> {
  const { token, result } = await requestToken(http, pair, now);
  if (!token) return { list: null, why: whyNot(result, 'pair-refused'), account: null };
  const { accountName: account, role } = token.claims;
  const { rows, complete, unreadable, result: reply } = await readCredentialList(http, token.accessToken);
  if (rows === null) return { list: null, why: whyNot(reply, 'not-allowed'), account };
  return {
    list: { at, account, rows, isWhole: complete, unreadable, reader: { record: reader, role } },
    why: null,
  };
}

function whyNot(result: HttpResult, refused: 'pair-refused' | 'not-allowed'): NonNullable<KnownKeys['why']> {
  if (result.kind === 'network') {
    if (result.code === 'value-asked') return 'value-asked';
    return result.code === 'redirected' ? 'other' : 'no-answer';
  }
  const statuses = refused === 'not-allowed' ? [401, 403, 404] : [401, 403];
  return statuses.includes(result.status) ? refused : 'other';
}

/** Compares the list's rows with records, before anything is changed. Rows without an id are left out. */
export function compareList(
  list: Pick<ListRead, 'rows' | 'account'>,
  records: readonly KeyRecord[],
  matched: Matched = matchRows(list, records),
): ListedKey[] {
  return list.rows
    .filter(({ serviceId }) => serviceId !== '')
    .map((row) => {
      const record = matched.get(row)?.record;
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
        changed: [],
        doubtful: record === undefined && namesakes(row, records, list.account).length > 0,
      };
    });
}

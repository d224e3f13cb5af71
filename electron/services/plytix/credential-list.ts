import type { HttpClient, HttpResult } from '../http/exchange';
import { plytixCalls } from './addresses';
import { callPim } from './pim-read';
import { sanitizeText } from './sanitize-text';

/** Ids have 24 characters (Plytix API reference); anything longer than this is not an id. */
const maxId = 64;

/** One row of the account's list of API credentials. `serviceId` is the documented `legacy_id`, empty when missing. */
export type CredentialRow = { readonly serviceId: string; readonly name: string; readonly role: string };

/**
 * The list as far as it could be read. `rows` is null when nothing could be; `complete` is true when all rows were
 * received; `unreadable` counts received rows that are no row of the documented form, so that none of them is taken for
 * a missing key.
 */
export type CredentialList = {
  readonly result: HttpResult;
  readonly rows: readonly CredentialRow[] | null;
  readonly complete: boolean;
  readonly unreadable: number;
};

/**
 * `attributes` is always sent: without it Plytix returns every field, and no list of them is published. `filters` is
 * required even when empty (Plytix API reference, account API credentials).
 */
const question = {
  filters: [],
  attributes: ['legacy_id', 'name', 'role'],
  pagination: { page: 1, page_size: 50 },
} as const;

/**
 * Reads the account's API credentials: names and roles only. It is undocumented whether keys without the admin role may
 * do so, so a refusal only means that the role cannot be read this way. Never rejects.
 */
export async function readCredentialList(
  http: HttpClient,
  accessToken: string,
  signal?: AbortSignal,
): Promise<CredentialList> {
  const result = await callPim(http, plytixCalls.credentialList, accessToken, { body: question, signal });
  if (result.kind === 'network' || result.status >= 300) return { result, rows: null, complete: false, unreadable: 0 };
  const data = member(result.json, 'data');
  if (!Array.isArray(data)) return { result, rows: null, complete: false, unreadable: 0 };
  const total = member(member(result.json, 'pagination'), 'total_count');
  const rows = data.map(readRow).filter((row) => row !== null);
  return {
    result,
    rows,
    unreadable: data.length - rows.filter(({ serviceId }) => serviceId !== '').length,
    complete: typeof total === 'number' ? total <= data.length : data.length < question.pagination.page_size,
  };
}

function readRow(row: unknown): CredentialRow | null {
  const name = member(row, 'name') ?? member(row, 'Name');
  const role = member(row, 'role');
  if (typeof name !== 'string' || typeof role !== 'string' || sanitizeText(role) === '') return null;
  const id = member(row, 'legacy_id');
  return {
    serviceId: typeof id === 'string' && id.length <= maxId ? id : '',
    name: sanitizeText(name),
    role: sanitizeText(role),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

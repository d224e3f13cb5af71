import { expect, it } from 'vitest';
import type { HttpRequest, HttpResult } from '../../../../../electron/services/http/exchange';
import { readCredentialList } from '../../../../../electron/services/plytix/credential-list';

const row = { legacy_id: '0123456789abcdef01234567', name: 'Shop feed', role: 'ADMIN' };

function replyOf(status: number, json: unknown): HttpResult {
  return { kind: 'reply', status, json, retryAfterMs: null, deprecation: null, durationMs: 1, dateHeader: null };
}
const readOf = (result: HttpResult) => readCredentialList(async () => result, 'token');

it('asks for names and roles only, with every member that the service needs', async () => {
  const seen: HttpRequest[] = [];
  await readCredentialList(async (request) => {
    seen.push(request);
    return replyOf(200, { data: [] });
  }, 'a.b.c');
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: 'https://pim.plytix.com/api/v1/accounts/api-credentials/search',
    headers: { Authorization: 'Bearer a.b.c', Accept: 'application/json', 'Content-Type': 'application/json' },
  });
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
    filters: [],
    attributes: ['legacy_id', 'name', 'role'],
    pagination: { page: 1, page_size: 50 },
  });
});

it.each([
  ['all on one page', { data: [row], pagination: { total_count: 1 } }, true],
  ['more than one page', { data: [row], pagination: { total_count: 51 } }, false],
  ['no count, a short page', { data: [row] }, true],
  ['no count, a full page', { data: Array.from({ length: 50 }, () => row) }, false],
])('%s', async (_case, json, complete) => {
  expect(await readOf(replyOf(200, json))).toMatchObject({ complete });
});

it('reads the name in both spellings and passes over rows that it cannot read', async () => {
  const data = [row, { Name: 'Other', role: 'USER' }, { name: 'No role' }, { name: 'Empty', role: ' ' }, null, 7];
  const list = await readOf(replyOf(200, { data }));
  // Every row that cannot be told from the others may be the one that somebody misses.
  expect(list.unreadable).toBe(5);
  expect(list.rows).toEqual([
    { serviceId: '0123456789abcdef01234567', name: 'Shop feed', role: 'ADMIN' },
    { serviceId: '', name: 'Other', role: 'USER' },
  ]);
});

it.each([
  replyOf(401, {}),
  replyOf(403, {}),
  replyOf(404, {}),
  replyOf(422, { detail: 'x' }),
  replyOf(200, null),
  replyOf(200, {}),
])('cannot tell from %j', async (result) => {
  expect(await readOf(result)).toEqual({ result, rows: null, complete: false, unreadable: 0 });
});

it('reads texts that a record can keep: without control characters, not too long', async () => {
  const data = [
    { ...row, name: 'Shop\nfeed\u0007', role: '\tADMIN\u0000' },
    { ...row, name: 'x'.repeat(999), role: 'y'.repeat(999) },
    { ...row, role: '\u0000' },
  ];
  const list = await readOf(replyOf(200, { data }));
  expect(list.unreadable).toBe(1);
  expect(list.rows).toEqual([
    { serviceId: row.legacy_id, name: 'Shop feed', role: 'ADMIN' },
    { serviceId: row.legacy_id, name: 'x'.repeat(200), role: 'y'.repeat(200) },
  ]);
});

import { expect, it } from 'vitest';
import { readErrorMessage } from '../../../electron/services/http/error-message';
import type { HttpClient, HttpResult } from '../../../electron/services/http/exchange';
import { parseJson } from '../../../electron/services/http/read-body';
import { readRetryAfter } from '../../../electron/services/http/retry-after';
import { readFlows } from '../../../electron/services/patchworks/read-flows';
import { readClaims } from '../../../electron/services/plytix/claims';
import { readCredentialList } from '../../../electron/services/plytix/credential-list';
import { requestToken } from '../../../electron/services/plytix/token';
import { tryAll } from './spoilt-bytes';

/** A client that returns this body, as the real one would. */
function answering(bytes: Buffer, status = 200): HttpClient {
  const json = parseJson('application/json; charset=utf-8', bytes.toString('utf8'));
  const reply = { kind: 'reply', status, json, retryAfterMs: null, deprecation: null, durationMs: 1, dateHeader: null };
  return async () => reply as HttpResult;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  iat: 1_700_000_000,
  exp: 1_700_000_900,
  user_claims: { account: { id: 'a', name: 'Acme', rate_limit: [{ limit: 20, window_size: 10 }] }, role: 'admin' },
};
const token = `${encoded({ alg: 'none' })}.${encoded(claims)}.x`;

it('a token', async () => {
  await tryAll(Buffer.from(token), 400, (bytes) => readClaims(bytes.toString('utf8')));
  await tryAll(Buffer.from(JSON.stringify(claims)), 400, (bytes) => {
    const { rateLimits } = readClaims(`x.${bytes.toString('base64url')}.x`);
    for (const { limit } of rateLimits) expect(Number.isFinite(limit)).toBe(true);
  });
});

it('a token reply, good or a refusal', async () => {
  const good = Buffer.from(JSON.stringify({ data: [{ access_token: token, refresh_token: 'x' }] }));
  const refusal = Buffer.from(JSON.stringify({ error: { msg: 'not valid', errors: [{ field: 'x', msg: 'y' }] } }));
  const ask = (status: number) => (bytes: Buffer) =>
    requestToken(answering(bytes, status), { apiKey: 'a', apiPassword: 'b' }, () => 0);
  await tryAll(good, 300, ask(200));
  await tryAll(refusal, 300, ask(401));
});

it('a list of credentials', async () => {
  const rows = [{ legacy_id: 'a'.repeat(24), name: 'Shop', role: 'admin' }];
  const good = Buffer.from(JSON.stringify({ data: rows, pagination: { page: 1, total_count: 1 } }));
  await tryAll(good, 400, async (bytes) => {
    const { rows: read } = await readCredentialList(answering(bytes), 'token');
    for (const { serviceId } of read ?? []) expect(serviceId.length).toBeLessThanOrEqual(64);
  });
});

it('a list of flows', async () => {
  await tryAll(Buffer.from('{"data":[{"id":1}],"meta":{"total":1}}'), 300, (bytes) =>
    readFlows(answering(bytes), 'key'),
  );
});

it('the words of an error', async () => {
  const good = Buffer.from('{"message":"The key secret-word is wrong","errors":{"a":["b"]},"detail":[{"msg":"c"}]}');
  await tryAll(good, 400, (bytes) => {
    const words = readErrorMessage(parseJson('application/json', bytes.toString('utf8')), ['secret-word']);
    expect(words.length).toBeLessThanOrEqual(300);
    expect(words).not.toContain('secret-word');
  });
});

it('how long to wait', async () => {
  await tryAll(Buffer.from('Sat, 21 Nov 2026 12:00:00 GMT'), 300, (bytes) => {
    const text = bytes.toString('utf8');
    const wait = readRetryAfter(text, { date: text, nowMs: 0 }) ?? readRetryAfter(text, { date: null, nowMs: 0 });
    expect(wait === null || (wait >= 0 && wait <= 3_600_000)).toBe(true);
  });
});

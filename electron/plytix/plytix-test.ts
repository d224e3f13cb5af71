import { checkOrder } from '../../shared/doctor/check-order';
import type { Exchange, TestRun } from '../../shared/doctor/test-run';
import { describeExchange } from '../doctor/exchange-log';
import { checkShape, checkValues } from '../doctor/first-checks';
import type { KeyTestInput, KeyTestParts } from '../doctor/key-test';
import { answerEnd, reachEnd } from '../doctor/reply-ends';
import { type CheckEnd, runChecks } from '../doctor/run-checks';
import { plytixCalls } from './addresses';
import { readCredentialList } from './credential-list';
import { readAssetFilters } from './pim-read';
import { proveRole } from './prove-role';
import type { TokenCache } from './token-cache';

/** What a Plytix test is built from. */
export type PlytixTestParts = KeyTestParts & { readonly tokens: TokenCache };

/** A limit is counted per second at the token host and per 10 seconds at the PIM (Plytix help, API limits). */
const waitSeconds = 10;

/** A new key may take a moment until every part of Plytix knows it. */
const newKeySeconds = 60;

/** Tests a Plytix key: two values, a fresh token, one harmless read, and the proof of the role. Never rejects. */
export function runPlytixTest(parts: PlytixTestParts, input: KeyTestInput): Promise<TestRun> {
  const exchanges: Exchange[] = [];
  return runChecks({
    order: checkOrder.plytix,
    sequence: plytixChecks(parts, input, exchanges),
    commonFacts: { service: 'Plytix' },
    exchanges,
    onCheck: input.onCheck,
    now: parts.now,
    signal: input.signal,
  });
}

async function* plytixChecks(
  { http, tokens }: PlytixTestParts,
  { read, keyName, suggestedName, signal }: KeyTestInput,
  exchanges: Exchange[],
): AsyncGenerator<CheckEnd, void, void> {
  const captured = await checkValues(['apiKey', 'apiPassword'], read);
  yield captured.end;
  const { apiKey = '', apiPassword = '' } = captured.values;

  const shape = checkShape(captured.values, { system: 'plytix', keyName, suggestedName });
  yield shape.end;

  const answer = await tokens.fresh({ apiKey, apiPassword }, signal);
  const accessToken = answer.token?.accessToken ?? '';
  const secrets = [apiKey, apiPassword, accessToken];
  exchanges.push(describeExchange(plytixCalls.token, answer.result, secrets));
  const authHost = plytixCalls.token.host;
  yield reachEnd('reach-auth', authHost, answer.result);
  const refused = answer.code === 'key-unknown' || answer.code === 'pair-refused';
  const code = refused && shape.swapped ? 'maybe-swapped' : answer.code;
  yield answerEnd('token', authHost, { result: answer.result, code }, waitSeconds);

  const claims = answer.token?.claims;
  yield claims?.accountName
    ? { id: 'account', code: 'account-told', facts: { account: claims.accountName } }
    : { id: 'account', code: 'account-not-told' };

  const filters = await readAssetFilters(http, accessToken, signal);
  const pimHost = plytixCalls.assetFilters.host;
  exchanges.push(describeExchange(plytixCalls.assetFilters, filters.result, secrets));
  yield reachEnd('reach-pim', pimHost, filters.result);
  yield answerEnd('read', pimHost, filters, filters.code === 'token-refused' ? newKeySeconds : waitSeconds);

  const list = await readCredentialList(http, accessToken, signal);
  exchanges.push(describeExchange(plytixCalls.credentialList, list.result, secrets));
  if (signal?.aborted) yield { id: 'role', code: 'stopped', facts: { host: pimHost } };
  const { code: roleCode, ...facts } = proveRole(list, keyName, claims?.role ?? null);
  yield { id: 'role', code: roleCode, facts };
}

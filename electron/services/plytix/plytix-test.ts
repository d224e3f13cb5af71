import { plytix } from '../../../shared/model/services/plytix';
import type { TestRun } from '../../../shared/model/test-run';
import { answerResult, reachResult } from '../doctor/check-results';
import { checkShape, checkValues } from '../doctor/first-checks';
import type { KeyTestInput, KeyTestParts } from '../doctor/key-test';
import { type CheckResult, runChecks } from '../doctor/run-checks';
import { type RunLog, startRunLog } from '../doctor/run-log';
import { plytixCalls } from './addresses';
import { readCredentialList } from './credential-list';
import { nameInList } from './name-in-list';
import { readAssetFilters } from './pim-read';
import type { TokenAnswer } from './token';
import type { TokenCache } from './token-cache';
import { rowOfKey, verifyRole } from './verify-role';

/** The dependencies of a Plytix test. */
export type PlytixTestParts = KeyTestParts & { readonly tokens: TokenCache };

/** Limits are counted per second at the token host and per 10 seconds at the PIM (Plytix help, API limits). */
const waitSeconds = 10;

/** A new key may take a moment to reach every part of Plytix. */
const newKeySeconds = 60;

/** Tests a Plytix key: two values, a fresh token, one harmless read, and the proof of the role. Never rejects. */
export function runPlytixTest(parts: PlytixTestParts, input: KeyTestInput): Promise<TestRun> {
  const log = startRunLog(parts.now);
  return runChecks({
    order: plytix.checks,
    sequence: plytixChecks(parts, input, log),
    commonFacts: { service: plytix.name },
    log,
    onCheck: input.onCheck,
    now: parts.now,
    signal: input.signal,
    resolveProxy: parts.resolveProxy,
    issuerOf: parts.issuerOf,
  });
}

async function* plytixChecks(
  { http, tokens }: PlytixTestParts,
  { read, keyName, suggestedName, known, serviceId, listedId, signal }: KeyTestInput,
  log: RunLog,
): AsyncGenerator<CheckResult, void, void> {
  const captured = await checkValues(['apiKey', 'apiPassword'], read);
  yield captured.end;
  const { apiKey = '', apiPassword = '' } = captured.values;

  const shape = checkShape(captured.values, { system: 'plytix', keyName, suggestedName, ...known });
  yield shape.end;

  const answer = await tokens.fresh({ apiKey, apiPassword }, signal);
  logToken(log, answer, [apiKey, apiPassword]);
  const authHost = plytixCalls.token.host;
  yield reachResult('reach-auth', authHost, answer.result);
  const refused = answer.code === 'key-unknown' || answer.code === 'pair-refused';
  const code = refused && shape.swapped ? 'maybe-swapped' : answer.code;
  yield answerResult('token', authHost, { result: answer.result, code }, waitSeconds);

  const claims = answer.token?.claims;
  yield claims?.accountName
    ? { id: 'account', code: 'account-told', facts: { account: claims.accountName } }
    : { id: 'account', code: 'account-not-told' };

  // The computer may have slept since, so an expired token is renewed without asking anybody.
  let latest = answer;
  const pass = async () => {
    const held = await tokens.get({ apiKey, apiPassword }, signal);
    if (held !== latest) logToken(log, held, [apiKey, apiPassword]);
    latest = held;
    return held.token?.accessToken ?? '';
  };
  const readPass = await pass();
  const filters = await readAssetFilters(http, readPass, signal);
  const pimHost = plytixCalls.assetFilters.host;
  log.add(plytixCalls.assetFilters, filters.result, [apiKey, apiPassword, readPass]);
  yield reachResult('reach-pim', pimHost, filters.result);
  yield answerResult('read', pimHost, filters, filters.code === 'token-refused' ? newKeySeconds : waitSeconds);

  const listPass = await pass();
  const list = await readCredentialList(http, listPass, signal);
  log.add(plytixCalls.credentialList, list.result, [apiKey, apiPassword, listPass]);
  if (signal?.aborted) yield { id: 'role', code: 'stopped', facts: { host: pimHost } };
  const key = { name: keyName, serviceId, listedId };
  const row = rowOfKey(list, key);
  const proof = verifyRole(list, key, claims?.role ?? null);
  const named = nameInList(list, key);
  yield 'reason' in proof
    ? { id: 'role', code: proof.code, facts: { reason: proof.reason, named }, candidates: proof.candidates, row }
    : { id: 'role', code: proof.code, facts: { role: proof.role, source: proof.source, named }, row };
}

/** Logs every token request of an answer, including the repeated one. */
function logToken(log: RunLog, { earlier = [], result, token }: TokenAnswer, pair: readonly string[]): void {
  const secrets = token ? [...pair, token.accessToken] : pair;
  for (const each of [...earlier, result]) log.add(plytixCalls.token, each, secrets);
}

import { patchworks } from '../../../shared/model/services/patchworks';
import type { TestRun } from '../../../shared/model/test-run';
import { answerResult, reachResult } from '../doctor/check-results';
import { checkShape, checkValues } from '../doctor/first-checks';
import type { KeyTestInput, KeyTestParts } from '../doctor/key-test';
import { type CheckResult, runChecks } from '../doctor/run-checks';
import { type RunLog, startRunLog } from '../doctor/run-log';
import { flowsCall, readFlows } from './read-flows';

/** The limit is counted per minute (Patchworks, subscription tier limits). */
const waitSeconds = 60;

/** Tests a Patchworks key with one harmless read. It proves that the key works, not whose it is. Never rejects. */
export function runPatchworksTest(parts: KeyTestParts, input: KeyTestInput): Promise<TestRun> {
  const log = startRunLog(parts.now);
  return runChecks({
    order: patchworks.checks,
    sequence: patchworksChecks(parts, input, log),
    commonFacts: { service: patchworks.name },
    log,
    onCheck: input.onCheck,
    now: parts.now,
    signal: input.signal,
    resolveProxy: parts.resolveProxy,
    issuerOf: parts.issuerOf,
  });
}

async function* patchworksChecks(
  { http }: KeyTestParts,
  { read, keyName, suggestedName, known, signal }: KeyTestInput,
  log: RunLog,
): AsyncGenerator<CheckResult, void, void> {
  const captured = await checkValues(patchworks.valueFields, read);
  yield captured.end;
  const { apiKey = '' } = captured.values;
  yield checkShape(captured.values, { system: 'patchworks', keyName, suggestedName, ...known }).end;

  const flows = await readFlows(http, apiKey, signal);
  log.add(flowsCall, flows.result, [apiKey]);
  yield reachResult('reach-core', flowsCall.host, flows.result);
  yield answerResult('key', flowsCall.host, flows, waitSeconds);
}

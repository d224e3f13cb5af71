import type { CheckId, VerdictCode, VerdictParams } from '../../../shared/model/test-run';
import type { HttpResult } from '../http/exchange';
import type { CheckResult } from './run-checks';

/** The result of the reachability check. Any reply of a server counts, whatever it says. */
export function reachResult(id: CheckId, host: string, result: HttpResult): CheckResult {
  return { id, code: result.kind === 'network' ? result.code : 'ok', facts: { host } };
}

/**
 * The result of the check that a reply answers, with the facts that its text needs. `waitSeconds` is the wait when the
 * service asks for one without saying how long.
 */
export function answerResult(
  id: CheckId,
  host: string,
  { result, code }: { readonly result: HttpResult; readonly code: VerdictCode },
  waitSeconds: number,
): CheckResult {
  const facts: VerdictParams = { host, seconds: waitSeconds };
  if (result.kind === 'reply') {
    facts.status = result.status;
    if (result.retryAfterMs !== null) facts.seconds = Math.max(1, Math.ceil(result.retryAfterMs / 1000));
  }
  return { id, code, facts };
}

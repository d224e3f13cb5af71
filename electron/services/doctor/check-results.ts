import type { CheckId, VerdictCode, VerdictParams } from '../../../shared/model/test-run';
import type { HttpResult } from '../http/exchange';
import type { CheckResult } from './run-checks';

/** Whether a host was reached. Any reply of a server counts, whatever it says. */
export function reachResult(id: CheckId, host: string, result: HttpResult): CheckResult {
  return { id, code: result.kind === 'network' ? result.code : 'ok', facts: { host } };
}

/**
 * How the question that the reply answers ended, with the facts that its words may need. `waitSeconds` is what to
 * wait when the service asks for patience and does not say how long.
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

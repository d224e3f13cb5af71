import { outcomeOf } from '../../../shared/doctor/outcomes';
import { pickVerdict } from '../../../shared/doctor/verdict';
import type { Check, CheckId, RowCandidate, TestRun, VerdictCode, VerdictParams } from '../../../shared/model/test-run';
import { readNetworkContext, type WayThere } from './network-context';
import type { RunLog } from './run-log';

/** The result of one check, before the check table interprets it. */
export type CheckResult = {
  readonly id: CheckId;
  readonly code: VerdictCode;
  readonly facts?: VerdictParams;
  readonly candidates?: readonly RowCandidate[] | undefined;
  /** The row of the account's list that is this key's, where exactly one is. */
  readonly row?: RowCandidate | null;
};

/** One run. `sequence` yields the results of the checks in `order`; it is not resumed after one that stops the run. */
export type ChecksToRun = WayThere & {
  readonly order: readonly CheckId[];
  readonly sequence: AsyncGenerator<CheckResult, void, void>;
  /** Facts added to every check, so that its text can always be filled. */
  readonly commonFacts: VerdictParams;
  /** Filled by the sequence while it runs. */
  readonly log: Pick<RunLog, 'exchanges' | 'notes'>;
  readonly onCheck: (check: Check) => void;
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
};

/** Runs the checks in order, reports each as it ends, and returns one verdict. Never rejects. */
export async function runChecks(run: ChecksToRun): Promise<TestRun> {
  const startedAt = new Date(run.now()).toISOString();
  const checks: Check[] = [];
  for (const id of run.order) {
    const stopped = checks.some(({ state }) => state === 'wrong' || state === 'could-not-run');
    const end: CheckResult = stopped ? { id, code: 'not-run' } : await nextResult(id, run);
    const check = asCheck(end, run.commonFacts);
    checks.push(check);
    run.onCheck(check);
  }
  await run.sequence.return().catch(() => undefined);
  const { exchanges, notes } = run.log;
  const surroundings = await readNetworkContext(exchanges, run);
  return {
    startedAt,
    finishedAt: new Date(run.now()).toISOString(),
    checks,
    verdict: pickVerdict(checks),
    exchanges: [...exchanges],
    ...(notes.length > 0 && { notes: [...notes] }),
    ...(surroundings && { surroundings }),
  };
}

async function nextResult(id: CheckId, { sequence, signal }: ChecksToRun): Promise<CheckResult> {
  if (signal?.aborted) return { id, code: 'stopped' };
  try {
    const next = await sequence.next();
    return !next.done && next.value.id === id ? next.value : { id, code: 'unexpected' };
  } catch {
    // An internal error says nothing about the values, and its text may hold one.
    return { id, code: 'unexpected' };
  }
}

function asCheck({ id, code, facts, candidates, row }: CheckResult, commonFacts: VerdictParams): Check {
  const outcome = outcomeOf(id, code);
  if (!outcome) return asCheck({ id, code: 'unexpected' }, commonFacts);
  const check = { id, code, state: outcome.state, facts: { ...commonFacts, ...facts }, ...(row && { row }) };
  return candidates ? { ...check, candidates: [...candidates] } : check;
}

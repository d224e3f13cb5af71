import * as z from 'zod/mini';
import { IsoTime } from '../model/fact';
import { neededValues } from '../model/held-values';
import { KeyId, type KeyRecord, System } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import { waitsForAnswer } from '../model/send-answers';
import type { TestRun } from '../model/test-run';
import { bulkTestOutcomes } from './bulk-test-outcomes';
import { JobId } from './job';

/** The outcome of a bulk test for one key, compared with what was known before. */
const BulkTestOutcome = z.enum(bulkTestOutcomes);

/** Why a key cannot be tested. Checked before anything is sent. */
export const SkipReason = z.enum(['draft', 'ended', 'no-value', 'locked', 'asked']);
export type SkipReason = z.infer<typeof SkipReason>;

/**
 * One key of a bulk test. `reason` says why there is no result: a `SkipReason` for a skipped key, otherwise the code of
 * the verdict or failure. Empty for tested keys.
 */
export const BulkTestLine = z.object({
  id: KeyId,
  outcome: BulkTestOutcome,
  reason: z.string().check(z.maxLength(40)),
});
export type BulkTestLine = z.infer<typeof BulkTestLine>;

/** The result of a whole bulk test: each requested key once. */
export const BulkTestSummary = z.object({ lines: z.array(BulkTestLine) });
export type BulkTestSummary = z.infer<typeof BulkTestSummary>;

/** Until when tests of a service wait. `pace`: to stay within its rate limit. `asked`: the service asked to wait. */
export const BulkTestWait = z.object({ until: IsoTime, why: z.enum(['pace', 'asked']) });
export type BulkTestWait = z.infer<typeof BulkTestWait>;

/** The services to which a running bulk test sends nothing for now. */
export const BulkTestWaits = z.object({
  job: JobId,
  waits: z.partialRecord(System, BulkTestWait),
});
export type BulkTestWaits = z.infer<typeof BulkTestWaits>;

/** Returns why a key must be skipped; null when it can be tested. */
export function skipReason(key: KeyRecord): SkipReason | null {
  const { status } = key;
  if (status.value === 'draft') return 'draft';
  if (hasEnded(key)) return 'ended';
  const needed = neededValues(key);
  if (needed.includes(null)) return 'no-value';
  if (needed.some((summary) => summary?.state === 'locked')) return 'locked';
  return waitsForAnswer(key) ? 'asked' : null;
}

/** The result before this test. After a test that could not run, it depends on whether these values ever worked. */
function stoodBefore({ lastTest, workedAt }: KeyRecord): 'passed' | 'wrong' | 'unknown' {
  const tone = lastTest?.verdict.tone;
  if (tone === 'passed' || tone === 'wrong') return tone;
  return workedAt === null ? 'unknown' : 'passed';
}

/** Compares a finished test with what was known before it. */
export function lineOf(before: KeyRecord, { verdict }: TestRun): BulkTestLine {
  const { id } = before;
  // Nothing was sent: the question came up only now, for instance with a key from a colleague's file.
  if (verdict.code === 'value-asked') return { id, outcome: 'skipped', reason: 'asked' };
  if (verdict.tone === 'could-not-run') return { id, outcome: 'not-checked', reason: verdict.code };
  const stood = stoodBefore(before);
  if (verdict.tone === 'wrong')
    return { id, outcome: stood === 'wrong' ? 'still-failing' : 'newly-failing', reason: verdict.code };
  return { id, outcome: stood === 'passed' ? 'still-passing' : 'newly-passing', reason: '' };
}

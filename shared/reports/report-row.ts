import * as z from 'zod/mini';
import { attentionGroups, attentionReasons } from '../model/attention';
import { ReviewDecision } from '../model/decision';
import { IsoDate, IsoTime, Knowledge } from '../model/fact';
import { KeyId, StatusFact, System } from '../model/key-record';
import { VerdictCode, VerdictParams } from '../model/test-run';
import { PlaceKind } from '../model/used-by';

/** One fact with its origin. `at` is null when the record does not say since when it is known. */
export const ReportFact = z.object({ value: z.string(), known: Knowledge, at: z.nullable(IsoTime) });
export type ReportFact = z.infer<typeof ReportFact>;

/** What a report may contain of a stored value: its first characters, its length and its keyed fingerprint. */
export const ReportSecret = z.object({
  hint: z.string().check(z.maxLength(4)),
  length: z.int().check(z.minimum(1)),
  fingerprint: z.string(),
  how: z.enum(['pasted', 'typed']),
  at: IsoTime,
});
export type ReportSecret = z.infer<typeof ReportSecret>;

/**
 * One key in a report, frozen at the time of the report, without secrets. Codes become words only when a file is
 * written. `verifiedLive`: the service confirmed this key and the test is not stale; for an ended key, the service
 * confirmed the end.
 */
export const ReportRow = z.object({
  id: KeyId,
  system: System,
  company: z.string(),
  name: z.nullable(ReportFact),
  status: StatusFact,
  role: z.nullable(ReportFact),
  account: z.nullable(ReportFact),
  owner: z.nullable(ReportFact),
  /** Absent in rows from before there were tags, and for a key without one. */
  tags: z.exactOptional(z.array(z.string())),
  createdAt: z.nullable(ReportFact),
  /** Whole days since the key was created; null when that is unknown. */
  ageDays: z.nullable(z.int()),
  test: z.nullable(
    z.object({
      tone: z.enum(['passed', 'wrong', 'could-not-run']),
      code: VerdictCode,
      facts: VerdictParams,
      at: z.string(),
    }),
  ),
  verifiedLive: z.boolean(),
  usedBy: z.array(z.object({ place: z.string(), kind: PlaceKind, contact: z.string(), known: Knowledge, at: IsoTime })),
  /** The day of the next review and when a person chose it; null when no review is due. */
  reviewDue: z.nullable(z.object({ day: IsoDate, chosenAt: z.nullable(IsoTime) })),
  reviewed: z.nullable(z.object({ at: IsoTime, decision: ReviewDecision })),
  apiKey: z.nullable(ReportSecret),
  apiPassword: z.nullable(ReportSecret),
  attention: z.enum(attentionGroups),
  reasons: z.array(z.enum(attentionReasons)),
  addedAt: IsoTime,
});
export type ReportRow = z.infer<typeof ReportRow>;

import * as z from 'zod/mini';
import { attentionGroups, attentionReasons } from '../model/attention';
import { ReviewDecision } from '../model/decision';
import { IsoDate, IsoTime, Knowledge } from '../model/fact';
import { KeyId, KeyStatus, System } from '../model/key-record';
import { VerdictCode, VerdictParams } from '../model/test-run';
import { PlaceKind } from '../model/used-by';

/** One fact with its origin. `at` is null where the record does not say when it became known. */
export const ReportFact = z.object({ value: z.string(), known: Knowledge, at: z.nullable(IsoTime) });
export type ReportFact = z.infer<typeof ReportFact>;

/** What a report may say of a stored value: never more than its beginning, its length and its keyed fingerprint. */
export const ReportSecret = z.object({
  hint: z.string().check(z.maxLength(4)),
  length: z.int().check(z.minimum(1)),
  fingerprint: z.string(),
  how: z.enum(['pasted', 'typed']),
  at: IsoTime,
});
export type ReportSecret = z.infer<typeof ReportSecret>;

/**
 * One key as reports show it, frozen at the time of the report: plain data without a secret. Codes stay codes here,
 * words are put to them when a file is written. `verifiedLive`: the service itself answered for this key within the
 * time that a test counts for; for a key that has ended, that its end was seen there.
 */
export const ReportRow = z.object({
  id: KeyId,
  system: System,
  company: z.string(),
  name: z.nullable(ReportFact),
  status: z.object({ value: KeyStatus, known: Knowledge, at: IsoTime }),
  role: z.nullable(ReportFact),
  account: z.nullable(ReportFact),
  owner: z.nullable(ReportFact),
  createdAt: z.nullable(ReportFact),
  /** Whole days since the key was made; null when that is not known. */
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
  /** The day of the next review, and since when a person has wanted that day; null without one. */
  reviewDue: z.nullable(z.object({ day: IsoDate, chosenAt: z.nullable(IsoTime) })),
  reviewed: z.nullable(z.object({ at: IsoTime, decision: ReviewDecision })),
  apiKey: z.nullable(ReportSecret),
  apiPassword: z.nullable(ReportSecret),
  attention: z.enum(attentionGroups),
  reasons: z.array(z.enum(attentionReasons)),
  addedAt: IsoTime,
});
export type ReportRow = z.infer<typeof ReportRow>;

import * as z from 'zod/mini';
import { ReviewDecision } from '../model/decision';
import { IsoTime } from '../model/fact';
import { ReportRow } from './report-row';

/** The decision about one key, and the key frozen at the start of the review. */
export const ReviewReportRow = z.object({
  key: ReportRow,
  decision: ReviewDecision,
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: IsoTime,
});
export type ReviewReportRow = z.infer<typeof ReviewReportRow>;

/**
 * One signed review, complete and frozen. Its CSV and PDF are made from this alone, so that identical files can be made
 * years later. `title`, `scope` and `filters` are in words. `reviewer` is the name typed for the sign-off, `signedBy`
 * the person's name in the journal. Rows are in the review's order.
 */
export const ReviewReport = z.object({
  reviewId: z.string(),
  title: z.string(),
  scope: z.string(),
  filters: z.array(z.string()),
  reviewer: z.string(),
  signedBy: z.string(),
  machine: z.string(),
  startedAt: IsoTime,
  signedAt: IsoTime,
  appVersion: z.string(),
  rows: z.array(ReviewReportRow),
});
export type ReviewReport = z.infer<typeof ReviewReport>;

/** Counts the keys of each decision. */
export function countDecisions({ rows }: Pick<ReviewReport, 'rows'>): Readonly<Record<ReviewDecision, number>> {
  const counts = { keep: 0, rotate: 0, revoke: 0, 'ask-owner': 0 };
  for (const { decision } of rows) counts[decision] += 1;
  return counts;
}

/** The keys that the service had not confirmed lately when the review was signed. */
export function unverifiedOf({ rows }: Pick<ReviewReport, 'rows'>): readonly ReviewReportRow[] {
  return rows.filter(({ key }) => !key.verifiedLive);
}

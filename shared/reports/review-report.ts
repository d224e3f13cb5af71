import * as z from 'zod/mini';
import { ReviewDecision } from '../model/decision';
import { IsoTime } from '../model/fact';
import { ReportRow } from './report-row';

/** What a review decided about one key, and the key as it stood when the review was started: it is frozen then. */
export const ReviewReportRow = z.object({
  key: ReportRow,
  decision: ReviewDecision,
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: IsoTime,
});
export type ReviewReportRow = z.infer<typeof ReviewReportRow>;

/**
 * One signed-off review, complete and frozen: its CSV and its PDF are made from this and nothing else, so that the same
 * file, byte for byte, can be made again years later. `title`, `scope` and `filters` are in words. `reviewer` is the
 * name that was typed for the sign-off, `signedBy` the person's name in the journal. Rows stand in the review's order.
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

/** How many keys each decision was made for. */
export function countDecisions({ rows }: Pick<ReviewReport, 'rows'>): Readonly<Record<ReviewDecision, number>> {
  const counts = { keep: 0, rotate: 0, revoke: 0, 'ask-owner': 0 };
  for (const { decision } of rows) counts[decision] += 1;
  return counts;
}

/** The keys for which the service itself had not answered lately when the review was signed off. */
export function unverifiedOf({ rows }: Pick<ReviewReport, 'rows'>): readonly ReviewReportRow[] {
  return rows.filter(({ key }) => !key.verifiedLive);
}

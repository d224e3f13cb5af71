import * as z from 'zod/mini';
import { ReviewDecision } from '../model/decision';
import { type DecisionWord, decisionWord, decisionWords } from '../model/decision-word';
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
  /** Each service's own acts are named; absent in reviews that were signed earlier. */
  ownActs: z.exactOptional(z.literal(true)),
  rows: z.array(ReviewReportRow),
});
export type ReviewReport = z.infer<typeof ReviewReport>;

/** The word of a row's decision, as the files of this review name it. */
export function wordOf({ ownActs }: Pick<ReviewReport, 'ownActs'>, { decision, key }: ReviewReportRow): DecisionWord {
  return ownActs ? decisionWord(decision, key.system) : decision;
}

/** Counts the keys of each decision, by its word. Ends that no service of the review has are left out. */
export function countDecisions(report: Pick<ReviewReport, 'rows' | 'ownActs'>): ReadonlyMap<DecisionWord, number> {
  const { rows, ownActs } = report;
  const ends = ownActs ? rows.map(({ key }) => decisionWord('revoke', key.system)) : ['revoke'];
  const isCounted = (word: DecisionWord) => (word !== 'revoke' && word !== 'delete') || ends.includes(word);
  const counts = new Map(decisionWords.filter(isCounted).map((word) => [word, 0]));
  for (const row of rows) counts.set(wordOf(report, row), (counts.get(wordOf(report, row)) ?? 0) + 1);
  return counts;
}

/** The keys that the service had not confirmed lately when the review was signed. */
export function unverifiedOf({ rows }: Pick<ReviewReport, 'rows'>): readonly ReviewReportRow[] {
  return rows.filter(({ key }) => !key.verifiedLive);
}

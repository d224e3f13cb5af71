import type { ReviewDecision } from '../model/decision';
import type { ReviewReport, ReviewReportRow } from './review-report';

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

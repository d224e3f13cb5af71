import type { ReviewReport } from '../../../shared/reports/review-report';
import type { Review, ReviewItem, SignOff } from '../../../shared/review/review';
import { checksum } from '../../storage/files/file-codec';
import { safeFileName } from '../../storage/files/file-name';

/** The hash of keys and decisions, which reveals a change of the stored lines. */
export function hashOfItems(items: readonly ReviewItem[]): string {
  return checksum(items);
}

/** The name of the spreadsheet: the title and the first twelve characters of the fingerprint. */
export function csvFileName(title: string, fingerprint: string): string {
  return safeFileName(`${title} ${fingerprint.slice(0, 12)}.csv`);
}

/** The signed review for its spreadsheet and PDF, from stored data only. */
export function reportOf(
  review: Review,
  signOff: Pick<SignOff, 'name' | 'at' | 'signedBy' | 'machine' | 'appVersion' | 'ownActs'>,
  items: readonly ReviewItem[],
): ReviewReport {
  return {
    reviewId: review.id,
    title: review.title,
    scope: review.scope.words,
    filters: [...review.scope.filters],
    reviewer: signOff.name,
    signedBy: signOff.signedBy,
    machine: signOff.machine,
    startedAt: review.startedAt,
    signedAt: signOff.at,
    appVersion: signOff.appVersion,
    ...(signOff.ownActs && { ownActs: signOff.ownActs }),
    rows: items.flatMap(({ key, decision }) =>
      decision === null
        ? []
        : [
            {
              key,
              decision: decision.decision,
              reason: decision.reason,
              decidedBy: decision.by,
              decidedAt: decision.at,
            },
          ],
    ),
  };
}

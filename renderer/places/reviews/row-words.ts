import type { AttentionReason } from '../../../shared/model/attention';
import { daysBetween } from '../../../shared/model/days';
import type { ReportRow } from '../../../shared/reports/report-row';
import { dayWords, isAhead, relativeWords } from '../../messages/dates';
import { t } from '../../messages/t';

function agoWords(iso: string, now: Date): string {
  const days = daysBetween(iso, now);
  if (isAhead(iso, now)) return t('review.when.ahead', { day: dayWords(iso) });
  if (days <= 0) return t('review.when.today');
  return days === 1 ? t('review.when.yesterday') : relativeWords(iso, now);
}

function reasonWords(reason: AttentionReason, { reviewDue, ageDays, status }: ReportRow): string | null {
  const day = reviewDue ? dayWords(reviewDue.day) : '';
  switch (reason) {
    case 'contradicted':
      return status.missing
        ? t('inventory.status.notInListSince', { day: dayWords(status.missing.since) })
        : t('review.fact.contradicted');
    case 'leaked':
    case 'status-unknown':
    case 'rotation-due':
    case 'no-owner':
    case 'not-used':
      return t(`review.fact.${reason}`);
    case 'review-late':
    case 'review-soon':
      return t(`review.fact.${reason}`, { day });
    case 'old':
      return t('review.fact.old', { years: Math.max(1, Math.floor((ageDays ?? 0) / 365.25)) });
    default:
      return null;
  }
}

function testWords({ test, reasons, status }: ReportRow, now: Date): readonly string[] {
  if (!test) return [t('review.fact.never'), t(`review.fact.known.${status.known}`, { day: dayWords(status.at) })];
  const when = agoWords(test.at, now);
  const isOld = test.tone === 'passed' && reasons.includes('stale');
  return [t(isOld ? 'review.fact.tested.stale' : `review.fact.tested.${test.tone}`, { when })];
}

/** A frozen key in short sentences: what needs a person, then the last test; or that all is well. */
export function factWords(key: ReportRow, now: Date = new Date()): string {
  const found = key.reasons.flatMap((reason) => reasonWords(reason, key) ?? []);
  const well = [
    ...(key.owner ? [t('review.fact.owner', { owner: key.owner.value })] : []),
    t('review.fact.uses', { count: key.usedBy.length }),
  ];
  const parts = [...found, ...testWords(key, now)];
  return (key.reasons.length === 0 ? [...parts, well.join(', ')] : parts).join('. ');
}

/** The name of a key, or a text for a missing one. */
export function nameWords({ name }: Pick<ReportRow, 'name'>): string {
  return name?.value || t('review.unnamed');
}

import { dateTimeWords, daysBetween, timeWords } from '../../messages/dates';
import { t } from '../../messages/t';

/** "at 14:02" for today, "on 13 Nov 2026, 14:02" for earlier days. */
export function whenWords(iso: string, now: Date = new Date()): string {
  return daysBetween(iso, now) === 0
    ? t('keyTasks.when.today', { time: timeWords(iso) })
    : t('keyTasks.when.before', { when: dateTimeWords(iso) });
}

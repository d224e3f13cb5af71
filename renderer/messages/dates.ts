import { t } from './t';

const day = 86_400_000;
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const relative = new Intl.RelativeTimeFormat('en-GB');

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

/** Whole calendar days from one time to another, counted at local midnights so that a clock change does not matter. */
export function daysBetween(from: string, to: Date): number {
  return Math.round((midnight(to) - midnight(new Date(from))) / day);
}

/** "13 Nov 2026". */
export function dayWords(iso: string): string {
  return dayFormat.format(new Date(iso));
}

/** "09:10". */
export function timeWords(iso: string): string {
  return timeFormat.format(new Date(iso));
}

/** "13 Nov 2026, 09:10". */
export function dateTimeWords(iso: string): string {
  return t('date.dayAndTime', { day: dayWords(iso), time: timeWords(iso) });
}

/** How long ago or how soon: "Today, 14:02", "Yesterday, 14:02", "41 days ago", "in 7 days". */
export function relativeWords(iso: string, now: Date = new Date()): string {
  const days = daysBetween(iso, now);
  if (days === 0) return t('date.today', { time: timeWords(iso) });
  if (days === 1) return t('date.yesterday', { time: timeWords(iso) });
  return relative.format(-days, 'day');
}

/** The age of a key in one short word pair: "3 days", "10 mo", "1 yr". */
export function ageWords(iso: string, now: Date = new Date()): string {
  const days = Math.max(0, daysBetween(iso, now));
  if (days < 31) return t('date.ageDays', { days });
  const months = Math.floor(days / 30.44);
  return months < 12 ? t('date.ageMonths', { months }) : t('date.ageYears', { years: Math.floor(days / 365.25) });
}

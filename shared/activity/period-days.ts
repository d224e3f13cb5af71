import { dayAfter, dayOf } from '../model/days';
import type { NamedPeriod } from './activity-choices';
import type { ActivityPeriod } from './activity-view';

/** Days as numbers, as in 20261121, both included: they compare fast. */
export type DayRange = { readonly from: number; readonly to: number };

/** The number of a day written as `2026-11-21`. */
export function dayNumberOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** The day of such a number. */
export function dayOfNumber(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

const lastDay = 99_999_999;

/** The first day of a named period; it ends with the last line. */
export function firstDayOf(name: NamedPeriod, now: Date): number {
  const today = dayOf(now);
  if (name === 'year') return now.getFullYear() * 10_000 + 101;
  const days = { today: 0, 'days-7': 6, 'days-30': 29, 'days-90': 89 }[name];
  return dayNumberOf(dayAfter(today, -days));
}

/** The days of a period. */
export function rangeOf({ name, from, to }: ActivityPeriod, now: Date): DayRange {
  if (name === 'all') return { from: 0, to: lastDay };
  if (name !== 'own') return { from: firstDayOf(name, now), to: lastDay };
  return { from: from === null ? 0 : dayNumberOf(from), to: to === null ? lastDay : dayNumberOf(to) };
}

import { daysBetween, isAhead, timeOf } from '../../shared/model/days';
import { t } from './t';
import { locale } from './texts';

export { daysBetween, isAhead };

// Created on first use: the language is known by then, and the start is not delayed.
const dayFormat = once(() => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }));
const timeFormat = once(
  () => new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);
const shortFormat = once(() => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }));
const monthFormat = once(() => new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }));
const relative = once(() => new Intl.RelativeTimeFormat(locale()));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** "13 Nov 2026". */
export function dayWords(iso: string): string {
  return dayFormat().format(timeOf(iso));
}

/** "13 Nov" in the current year, otherwise with the year: for narrow columns. */
export function shortDayWords(iso: string, now: Date = new Date()): string {
  const day = timeOf(iso);
  return (day.getFullYear() === now.getFullYear() ? shortFormat : dayFormat)().format(day);
}

/** "November 2026", for a month written as `2026-11`. */
export function monthWords(month: string): string {
  return monthFormat().format(timeOf(`${month}-01`));
}

/** "09:10". */
export function timeWords(iso: string): string {
  return timeFormat().format(new Date(iso));
}

/** "13 Nov 2026, 09:10". */
export function dateTimeWords(iso: string): string {
  return t('date.dayAndTime', { day: dayWords(iso), time: timeWords(iso) });
}

/** The distance of a time: "Today, 14:02", "Yesterday, 14:02", "41 days ago", "in 7 days". */
export function relativeWords(iso: string, now: Date = new Date()): string {
  const days = daysBetween(iso, now);
  if (days === 0) return t('date.today', { time: timeWords(iso) });
  if (days === 1) return t('date.yesterday', { time: timeWords(iso) });
  return relative().format(-days, 'day');
}

/** Like `relativeWords`, for past events: it never returns "in 3 days". */
export function happenedWords(iso: string, now: Date = new Date()): string {
  if (isAhead(iso, now)) return t('date.ahead', { day: dayWords(iso) });
  return daysBetween(iso, now) < 0 ? t('date.today', { time: timeWords(iso) }) : relativeWords(iso, now);
}

/** The age of a key as a short text: "3 days", "10 mo", "1 yr". */
export function ageWords(iso: string, now: Date = new Date()): string {
  const days = Math.max(0, daysBetween(iso, now));
  if (days < 31) return t('date.ageDays', { days });
  const months = Math.floor(days / 30.44);
  return months < 12 ? t('date.ageMonths', { months }) : t('date.ageYears', { years: Math.floor(days / 365.25) });
}

import { dayOf, timeOf } from '../../../shared/model/days';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
const zoned = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset' });

/** A long report repeats the same few days thousands of times, and formatting one is slow. */
const knownDays = new Map<string, string>();
const maxDays = 5000;

/** "13 Nov 2026", for an ISO time or day. */
export function dayWords(iso: string): string {
  const at = timeOf(iso);
  const key = dayOf(at);
  const known = knownDays.get(key);
  if (known !== undefined) return known;
  if (knownDays.size > maxDays) knownDays.clear();
  const words = day.format(at);
  knownDays.set(key, words);
  return words;
}

/** "13 Nov 2026, 09:10". */
export function dateTimeWords(iso: string): string {
  const at = new Date(iso);
  return `${dayWords(iso)}, ${time.format(at)}`;
}

/** "Nov 26", for `2026-11`. */
export function monthWords(yearAndMonth: string): string {
  return month.format(new Date(`${yearAndMonth}-01T00:00:00Z`));
}

/** The local offset from UTC at that moment: "GMT+01:00". */
export function zoneWords(iso: string): string {
  return zoned.formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
}

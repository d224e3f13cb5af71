import { timeOf } from '../../shared/days';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
const zoned = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset' });

/** "13 Nov 2026", for an ISO time or day. */
export function dayWords(iso: string): string {
  return day.format(timeOf(iso));
}

/** "13 Nov 2026, 09:10". */
export function dateTimeWords(iso: string): string {
  const at = new Date(iso);
  return `${day.format(at)}, ${time.format(at)}`;
}

/** "Nov 26", for `2026-11`. */
export function monthWords(yearAndMonth: string): string {
  return month.format(new Date(`${yearAndMonth}-01T00:00:00Z`));
}

/** How far the times of this computer are from UTC at that moment: "GMT+01:00". */
export function zoneWords(iso: string): string {
  return zoned.formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
}

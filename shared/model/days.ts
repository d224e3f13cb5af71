const day = 86_400_000;

/** The number of a time's local day. Counted in UTC, where every day has 24 hours. */
function dayNumber(time: Date): number {
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / day;
}

/** Reads a day without a time as local midnight, and an ISO time unchanged. */
export function timeOf(text: string): Date {
  return text.length === 10 ? new Date(`${text}T00:00:00`) : new Date(text);
}

/** Whole days between two dates on the local calendar, so that a clock change does not matter. */
export function daysBetween(from: string, to: Date): number {
  return dayNumber(to) - dayNumber(timeOf(from));
}

/**
 * True when a past event is dated later than today: the clock was wrong on the computer that recorded it, or is wrong
 * here. A few minutes past midnight are allowed, because the clocks of two computers never agree.
 */
export function isAhead(at: string, now: Date): boolean {
  return daysBetween(at, now) < 0 && timeOf(at).getTime() - now.getTime() > day / 24;
}

/** The local day of a time, as `2026-11-21`. */
export function dayOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The day a number of calendar days after an ISO time or day. */
export function dayAfter(from: string, days: number): string {
  const start = timeOf(from);
  return dayOf(new Date(start.getFullYear(), start.getMonth(), start.getDate() + days));
}

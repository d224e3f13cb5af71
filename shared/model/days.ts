const day = 86_400_000;

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}

/** A day without a time, read as local midnight; an ISO time is read as it stands. */
export function timeOf(text: string): Date {
  return text.length === 10 ? new Date(`${text}T00:00:00`) : new Date(text);
}

/** Whole calendar days from one time or day to another, counted at local midnights so that a clock change does not matter. */
export function daysBetween(from: string, to: Date): number {
  return Math.round((midnight(to) - midnight(timeOf(from))) / day);
}

/**
 * Whether something that has happened carries a later day than today: the clock of the computer that noted it was
 * wrong then, or this one's is now. Some minutes past midnight are not enough, because two computers never agree.
 */
export function isAhead(at: string, now: Date): boolean {
  return daysBetween(at, now) < 0 && timeOf(at).getTime() - now.getTime() > day / 24;
}

/** The local day of a time, as `2026-11-21`. */
export function dayOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The day that lies some calendar days after an ISO time or day. */
export function dayAfter(from: string, days: number): string {
  const start = timeOf(from);
  return dayOf(new Date(start.getFullYear(), start.getMonth(), start.getDate() + days));
}

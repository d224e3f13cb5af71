/** The difference between this computer's clock and the service's, in whole minutes, and its direction. */
export type ClockSkew = { readonly minutes: number; readonly side: 'slow' | 'fast' };

/** Smaller differences are usual and harmless; in milliseconds. */
const toleratedMs = 5 * 60 * 1000;

/**
 * Compares the `Date` header of a reply (RFC 9110) with this computer's clock at its receipt, in epoch milliseconds.
 * Null when the header is absent or unreadable, or the difference is tolerated.
 */
export function readClockSkew(dateHeader: string | null, nowMs: number): ClockSkew | null {
  const theirs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(theirs)) return null;
  const gapMs = nowMs - theirs;
  if (Math.abs(gapMs) <= toleratedMs) return null;
  return { minutes: Math.round(Math.abs(gapMs) / 60_000), side: gapMs < 0 ? 'slow' : 'fast' };
}

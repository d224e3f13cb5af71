const longestMs = 60 * 60 * 1000;

/**
 * How long a service asks to wait, in milliseconds from `nowMs`, at most an hour; null when it does not say. The
 * header holds seconds or a date (RFC 9110) and is optional on both services.
 */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), longestMs);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.min(Math.max(date - nowMs, 0), longestMs);
}

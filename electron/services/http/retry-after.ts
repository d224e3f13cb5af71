const maxMs = 60 * 60 * 1000;

/** The time of a reply: by its own Date header, and by this computer's clock in epoch milliseconds. */
export type ReplyTime = { readonly date: string | null; readonly nowMs: number };

/**
 * Returns how long a service asks to wait, in milliseconds, at most an hour; null when it does not say. The header
 * holds seconds or a date (RFC 9110, 10.2.3) and is optional on both services. A date is on the service's clock, so it
 * is compared with the reply's own Date header, and only without one with this computer's clock, which may be wrong.
 */
export function readRetryAfter(header: string | null, { date, nowMs }: ReplyTime): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(Math.ceil(Number(text) * 1000), maxMs);
  const until = Date.parse(text);
  const sent = Date.parse(date ?? '');
  const from = Number.isNaN(sent) ? nowMs : sent;
  return Number.isNaN(until) ? null : Math.min(Math.max(until - from, 0), maxMs);
}

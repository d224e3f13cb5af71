import * as z from 'zod/mini';

/** The origin of a fact: read live from the service, typed by a person, recorded by the app, or imported. */
export const Knowledge = z.enum(['live', 'typed', 'recorded', 'imported']);
export type Knowledge = z.infer<typeof Knowledge>;

/** An ISO 8601 time in UTC, as `new Date().toISOString()` writes it. */
export const IsoTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
export type IsoTime = z.infer<typeof IsoTime>;

/** A day without a time, as in `2026-11-21`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
export type IsoDate = z.infer<typeof IsoDate>;

/** One line of text typed by a person: trimmed by main, at most 200 characters, no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
export const ShortText = z.string().check(z.maxLength(200), z.regex(/^[^\u0000-\u001f\u007f]*$/));

/** A text fact with its origin and time, so that every screen can show them. */
export const Fact = z.object({
  value: ShortText,
  known: Knowledge,
  at: IsoTime,
});
export type Fact = z.infer<typeof Fact>;

import * as z from 'zod/mini';
import { IsoTime, Knowledge } from './fact';
import { labelLimits } from './tags';

/** One word or short phrase that groups keys, as in `production`. Commas separate tags, so none has one. */
export const Tag = z.string().check(
  z.maxLength(labelLimits.tag),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
  z.regex(/^[^\s\u0000-\u001f\u007f-\u009f,]([^\u0000-\u001f\u007f-\u009f,]*[^\s\u0000-\u001f\u007f-\u009f,])?$/),
);
export type Tag = z.infer<typeof Tag>;

/** Several lines of text by a person. Line breaks are the only control characters. */
export const NoteText = z.string().check(
  z.maxLength(labelLimits.note),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
  z.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*$/),
);

/** A note about a key with its origin and time. It is stored in clear, so it must not hold a value. */
export const Note = z.object({ text: NoteText, known: Knowledge, at: IsoTime });
export type Note = z.infer<typeof Note>;

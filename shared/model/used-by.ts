import * as z from 'zod/mini';
import { IsoTime, Knowledge, ShortText } from './fact';

/** What kind of place uses a key. */
export const PlaceKind = z.enum(['patchworks-instance', 'other-app', 'script', 'document', 'person', 'other']);
export type PlaceKind = z.infer<typeof PlaceKind>;

/**
 * One place that uses a key, as somebody wrote it down: neither service tells this. `contact` is whom to tell before
 * the key stops; `note` is free. Both may be empty.
 */
export const UsedBy = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{24}$/)),
  place: ShortText,
  kind: PlaceKind,
  contact: ShortText,
  note: ShortText,
  known: Knowledge,
  at: IsoTime,
});
export type UsedBy = z.infer<typeof UsedBy>;

/** The most places that one key can name. */
export const maxPlaces = 100;

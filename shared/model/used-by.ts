import * as z from 'zod/mini';
import { IsoTime, Knowledge, ShortText } from './fact';

/** The kind of place that uses a key. */
export const PlaceKind = z.enum(['patchworks-instance', 'other-app', 'script', 'document', 'person', 'other']);
export type PlaceKind = z.infer<typeof PlaceKind>;

/**
 * One place that uses a key, as noted by a person: neither service reports it. `contact` is whom to tell before the key
 * stops; `note` is free text. Both may be empty.
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

/** The maximum number of places for one key. */
export const maxPlaces = 100;

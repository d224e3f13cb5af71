import * as z from 'zod/mini';
import { IsoTime, ShortText } from './fact';

/**
 * What a person says about one place of use before its key ends. `told`: whoever runs it knows. `moved`: it uses another
 * key now. `not-needed`: nobody needs it any more.
 */
export const PlaceAnswerKind = z.enum(['told', 'moved', 'not-needed']);
export type PlaceAnswerKind = z.infer<typeof PlaceAnswerKind>;

/**
 * One such answer, kept with the key. It holds for the place as it stood then: `place` and `placeAt` are its name and
 * the time of its note, so that a place noted anew is asked about again.
 */
export const PlaceAnswer = z.object({
  placeId: z.string().check(z.minLength(1), z.maxLength(24)),
  place: ShortText,
  placeAt: IsoTime,
  answer: PlaceAnswerKind,
  at: IsoTime,
});
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

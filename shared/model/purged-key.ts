import * as z from 'zod/mini';
import { IsoTime } from './fact';
import { KeyId } from './key-record';

/**
 * What is left of a key whose record was purged, from the journal. `reason` is empty when nobody gave one. A key that
 * was purged, brought back and purged again is there twice.
 */
export const PurgedKey = z.object({
  id: KeyId,
  at: IsoTime,
  who: z.string(),
  machine: z.string(),
  system: z.string(),
  company: z.string(),
  name: z.string(),
  status: z.string(),
  statusKnown: z.string(),
  reason: z.string(),
  /** `open`: a leak of it was not proven to be over. */
  leak: z.enum(['none', 'open', 'gone']),
});
export type PurgedKey = z.infer<typeof PurgedKey>;

import * as z from 'zod/mini';

/**
 * Which fields Patchworks' marketplace entry for Plytix asks for now (Patchworks Core API, system templates), compared
 * with the documented four. `could-not-check` is the honest answer to 403, 404 and every failure.
 */
export const HandoverForm = z.object({
  state: z.enum(['same', 'differs', 'could-not-check']),
  /**
   * Why it could not be checked. `key-refused`: the key no longer works. `not-allowed`: it may not read this.
   * `not-there`: no such list, no entry for Plytix, or an entry without fields. `no-answer`: the service was not reached.
   */
  why: z.nullable(z.enum(['key-refused', 'not-allowed', 'not-there', 'no-answer', 'other'])),
  at: z.string(),
  fields: z.array(z.object({ label: z.string().check(z.maxLength(200)), required: z.nullable(z.boolean()) })),
  /** Documented fields that the entry does not ask for. */
  missing: z.array(z.string()),
  /** Fields that it asks for and the documentation does not name. */
  extra: z.array(z.string()),
});
export type HandoverForm = z.infer<typeof HandoverForm>;

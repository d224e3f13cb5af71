import * as z from 'zod/mini';

/**
 * Which fields Patchworks' marketplace entry for Plytix asks for now (Patchworks Core API, system templates), compared
 * with the four documented fields. `could-not-check`: the answer was 403, 404 or a failure.
 */
export const HandoverForm = z.object({
  state: z.enum(['same', 'differs', 'could-not-check']),
  /**
   * Why the form could not be read. `key-refused`: the key no longer works. `not-allowed`: the key may not read it.
   * `not-there`: no such list, no entry for Plytix, or an entry without fields. `no-answer`: the service was not
   * reached. `value-asked`: nothing was sent, because the key first needs a person's answer.
   */
  why: z.nullable(z.enum(['key-refused', 'not-allowed', 'not-there', 'no-answer', 'value-asked', 'other'])),
  at: z.string(),
  fields: z.array(z.object({ label: z.string().check(z.maxLength(200)), required: z.nullable(z.boolean()) })),
  /** Documented fields that the entry does not ask for. */
  missing: z.array(z.string()),
  /** Fields that the entry asks for and the documentation does not name. */
  extra: z.array(z.string()),
});
export type HandoverForm = z.infer<typeof HandoverForm>;

import * as z from 'zod/mini';
import { IsoTime, ShortText } from './fact';
import { VerdictCode } from './test-run';

/**
 * A person said that the key leaked. It stays until the service refuses the very value that leaked: `gone` is that proof.
 * `replaced`: another value took the place of the one that leaked, so a test of the record says nothing about it;
 * `fingerprint` is of the value that leaked, which can come back.
 */
export const LeakMark = z.object({
  at: IsoTime,
  by: ShortText,
  replaced: z.exactOptional(z.object({ at: IsoTime, fingerprint: z.string().check(z.maxLength(128)) })),
  gone: z.exactOptional(z.object({ at: IsoTime, code: z.exactOptional(VerdictCode) })),
});
export type LeakMark = z.infer<typeof LeakMark>;

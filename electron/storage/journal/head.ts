import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { SigningKey } from './line';

/**
 * Where the journal ended when it was last written, kept outside it so that a cut tail shows. `length` is the number
 * of the last event, `head` its mac, and `seal` signs both, so that they cannot be set back to match a cut journal.
 */
export const JournalHead = z.object({
  length: z.int().check(z.minimum(0)),
  head: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  seal: z.string().check(z.regex(/^([0-9a-f]{64})?$/)),
  key: z.string(),
});
export type JournalHead = z.infer<typeof JournalHead>;

/** Signs a position of the journal. */
export function sealHead({ id, key }: SigningKey, length: number, head: string): JournalHead {
  return { length, head, seal: sealOf(key, length, head), key: id };
}

/** Whether a position was signed with this key. */
export function isSealed(key: Buffer, { length, head, seal }: JournalHead): boolean {
  return seal === sealOf(key, length, head);
}

function sealOf(key: Buffer, length: number, head: string): string {
  return createHmac('sha256', key).update(`head ${length} ${head}`).digest('hex');
}

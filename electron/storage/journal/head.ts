import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { SigningKey } from './line';

/**
 * The journal's end at the last write, stored outside it to reveal a cut tail. `length` is the number of the last
 * event, `head` its mac, and `seal` signs both, so that they cannot be set back to match a cut journal.
 */
export const JournalHead = z.object({
  length: z.int().check(z.minimum(0)),
  head: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  seal: z.string().check(z.regex(/^([0-9a-f]{64})?$/)),
  key: z.string(),
});
export type JournalHead = z.infer<typeof JournalHead>;

/** Signs the journal's end. */
export function sealHead({ id, key }: SigningKey, length: number, head: string): JournalHead {
  return { length, head, seal: sealOf(key, length, head), key: id };
}

/** True when this key signed the journal's end. */
export function isSealed(key: Buffer, { length, head, seal }: JournalHead): boolean {
  return seal === sealOf(key, length, head);
}

function sealOf(key: Buffer, length: number, head: string): string {
  return createHmac('sha256', key).update(`head ${length} ${head}`).digest('hex');
}

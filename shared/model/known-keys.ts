import * as z from 'zod/mini';
import { NoProof } from './key-task';

/** One row of the account's key list as Plytix returns it (Plytix API, credential search). Never a value. */
export const ListedKey = z.object({
  serviceId: z.string().check(z.maxLength(64)),
  name: z.string().check(z.maxLength(200)),
  role: z.string().check(z.maxLength(200)),
  /** The record of this row, matched by id or, failing that, by a unique name. */
  recordId: z.nullable(z.string()),
  /** What differs from that record. `status`: the record says that the key has ended, but the list still shows it. */
  differs: z.array(z.enum(['name', 'role', 'status'])),
  /** What this read has changed in the record, with the value before it. Only a row that is certainly its key's does. */
  changed: z.array(
    z.object({ what: z.enum(['name', 'role', 'status', 'missing']), from: z.string().check(z.maxLength(200)) }),
  ),
  /** A record has this name, but the name occurs twice in the records or in the list, so they may be different keys. */
  doubtful: z.boolean(),
});
export type ListedKey = z.infer<typeof ListedKey>;

/** The number of undecided records that an answer names. */
export const maxUnsure = 100;

/** The account's list compared with the stored keys. `could-not-read` says nothing about the keys. */
export const KnownKeys = z.object({
  state: z.enum(['read', 'could-not-read']),
  /**
   * Why the list could not be read. `pair-refused`: Plytix gave no token for this key. `not-allowed`: it gave one, but
   * the key's role may not read the list. `no-answer`: Plytix was not reached.
   * `value-asked`: nothing was sent, because a value first needs a person's answer.
   */
  why: z.nullable(z.enum(['pair-refused', 'not-allowed', 'no-answer', 'value-asked', 'other'])),
  at: z.string(),
  account: z.nullable(z.string()),
  listed: z.array(ListedKey),
  /** Records whose key this account's list showed before and no longer does. */
  missing: z.array(z.string()),
  /** Current records that the list lacks without proving anything, and why. Nothing is changed in them. */
  unsure: z.array(z.object({ id: z.string(), why: NoProof })).check(z.maxLength(maxUnsure)),
  /** The number of all such records. */
  unsureCount: z.int().check(z.minimum(0)),
  /** True when the list was longer than what was read. */
  cut: z.boolean(),
});
export type KnownKeys = z.infer<typeof KnownKeys>;

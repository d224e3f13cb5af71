import * as z from 'zod/mini';

/** One row of the account's own key list as Plytix tells it (Plytix API, credential search). Never a value. */
export const ListedKey = z.object({
  serviceId: z.string().check(z.maxLength(64)),
  name: z.string().check(z.maxLength(200)),
  role: z.string().check(z.maxLength(200)),
  /** The record that this row belongs to, where one is known by its id or, failing that, by its unique name. */
  recordId: z.nullable(z.string()),
  /** What differs from that record. `status`: it is noted as gone, and the list shows it. */
  differs: z.array(z.enum(['name', 'role', 'status'])),
  /** A record has this name, and nothing tells whether it is this key: the name stands twice here or there. */
  doubtful: z.boolean(),
});
export type ListedKey = z.infer<typeof ListedKey>;

/** The account's list beside what is stored. `could-not-read` says nothing about the keys. */
export const KnownKeys = z.object({
  state: z.enum(['read', 'could-not-read']),
  /**
   * Why the list could not be read. `pair-refused`: Plytix gave no token for this key. `not-allowed`: it did, and keeps
   * the list from this key's role. `no-answer`: it was not reached.
   */
  why: z.nullable(z.enum(['pair-refused', 'not-allowed', 'no-answer', 'other'])),
  at: z.string(),
  account: z.nullable(z.string()),
  listed: z.array(ListedKey),
  /** Records of this company and service that the list does not show: deleted there, or of another account. */
  missing: z.array(z.string()),
  /** Whether the list was longer than what was read. */
  cut: z.boolean(),
});
export type KnownKeys = z.infer<typeof KnownKeys>;

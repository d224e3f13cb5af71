import * as z from 'zod/mini';

/** One row of the account's own key list as Plytix tells it (Plytix API, credential search). Never a value. */
export const ListedKey = z.object({
  serviceId: z.string().check(z.maxLength(64)),
  name: z.string().check(z.maxLength(200)),
  role: z.string().check(z.maxLength(200)),
  /** The record that this row belongs to, where one is known by its id or, failing that, by its unique name. */
  recordId: z.nullable(z.string()),
  /** What differs from that record. */
  differs: z.array(z.enum(['name', 'role'])),
});
export type ListedKey = z.infer<typeof ListedKey>;

/** The account's list beside what is stored. `could-not-read` says nothing about the keys. */
export const KnownKeys = z.object({
  state: z.enum(['read', 'could-not-read']),
  at: z.string(),
  account: z.nullable(z.string()),
  listed: z.array(ListedKey),
  /** Records of this company and service that the list does not show: deleted there, or of another account. */
  missing: z.array(z.string()),
  /** Whether the list was longer than what was read. */
  cut: z.boolean(),
});
export type KnownKeys = z.infer<typeof KnownKeys>;

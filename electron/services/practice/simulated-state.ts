import * as z from 'zod/mini';

/** A Plytix account. `tokenTells` and `listOpenTo` switch undocumented behaviour, so that every case can be tested. */
export const SimulatedAccount = z.object({
  id: z.string(),
  name: z.string(),
  /** Requests per window; `window_size` in seconds. */
  rateLimits: z.array(z.object({ limit: z.number(), window_size: z.number() })),
  /** True when the claims of a token name role and account. */
  tokenTells: z.boolean(),
  /** Who may read the account's list of API credentials. */
  listOpenTo: z.enum(['admins', 'everyone', 'nobody']),
});
export type SimulatedAccount = z.infer<typeof SimulatedAccount>;

/**
 * A Plytix key with its password. `role` is a system role in capitals or the name of a team role. Times in epoch ms.
 */
export const SimulatedPlytixKey = z.object({
  id: z.string(),
  accountId: z.string(),
  name: z.string(),
  role: z.string(),
  apiKey: z.string(),
  apiPassword: z.string(),
  createdAtMs: z.number(),
  deletedAtMs: z.nullable(z.number()),
});
export type SimulatedPlytixKey = z.infer<typeof SimulatedPlytixKey>;

/**
 * A Patchworks key, which belongs to a company. A revoked one stays in the list with its time, a deleted one does not.
 */
export const SimulatedPatchworksKey = z.object({
  id: z.string(),
  company: z.string(),
  name: z.string(),
  apiKey: z.string(),
  createdAtMs: z.number(),
  revokedAtMs: z.nullable(z.number()),
  deletedAtMs: z.nullable(z.number()),
});
export type SimulatedPatchworksKey = z.infer<typeof SimulatedPatchworksKey>;

/**
 * The marketplace's entry for Plytix: the four documented fields, other fields (also nested differently), no entry, or
 * no access for this key.
 */
export const PatchworksForm = z.enum(['documented', 'differs', 'not-there', 'not-allowed']);
export type PatchworksForm = z.infer<typeof PatchworksForm>;

/** The state of both simulated services. It can be stored and survives a restart. */
export const SimulatedState = z.object({
  seed: z.string(),
  /** Counts the values issued, so that no two are the same. */
  serial: z.number(),
  accounts: z.array(SimulatedAccount),
  plytixKeys: z.array(SimulatedPlytixKey),
  patchworksKeys: z.array(SimulatedPatchworksKey),
  patchworksForm: z._default(PatchworksForm, 'documented'),
});
export type SimulatedState = z.infer<typeof SimulatedState>;

/** Two services without a customer. */
export function emptyState(seed: string): SimulatedState {
  return { seed, serial: 0, accounts: [], plytixKeys: [], patchworksKeys: [], patchworksForm: 'documented' };
}

import * as z from 'zod/mini';

/** A Plytix account. `tokenTells` and `listOpenTo` stand for what is not documented, so that every case can be met. */
export const SimulatedAccount = z.object({
  id: z.string(),
  name: z.string(),
  /** Requests per window; `window_size` in seconds. */
  rateLimits: z.array(z.object({ limit: z.number(), window_size: z.number() })),
  /** Whether the claims of a token name role and account. */
  tokenTells: z.boolean(),
  /** Who may read the account's list of API credentials. */
  listOpenTo: z.enum(['admins', 'everyone', 'nobody']),
});
export type SimulatedAccount = z.infer<typeof SimulatedAccount>;

/** A Plytix key with its password. `role` is a system role in capitals or the name of a team role. Times in epoch ms. */
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

/** A Patchworks key, which belongs to a company. A revoked one stays in the list with its time, a deleted one does not. */
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
 * What Patchworks' marketplace tells of its form for Plytix: the documented four fields, others (also nested in another
 * way), no entry at all, or nothing to this key.
 */
export const PatchworksForm = z.enum(['documented', 'differs', 'not-there', 'not-allowed']);
export type PatchworksForm = z.infer<typeof PatchworksForm>;

/** Everything that the two simulated services know of their customers. It survives a restart when it is kept. */
export const SimulatedState = z.object({
  seed: z.string(),
  /** Counts the values handed out, so that no two are ever the same. */
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

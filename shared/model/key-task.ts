import * as z from 'zod/mini';
import { VerdictCode } from './test-run';

/**
 * The tasks on an existing key. Plytix keys are renamed, given another role or deleted; Patchworks keys are revoked or
 * deleted.
 */
export const KeyTaskKind = z.enum(['rename', 'change-role', 'revoke', 'delete']);
export type KeyTaskKind = z.infer<typeof KeyTaskKind>;

/**
 * Why the account's own list proves nothing. `nobody`: no stored key of this account may read it. The next four: it was
 * not read. `cut`: only its beginning was. `account-not-told`, `other-account`: it may be another account's. `may-hide`:
 * the reading key's role may not see every key. `never-listed`, `renamed`: this key's row is not known. `value-asked`:
 * nothing was sent, because a person must say first whose the reading key's value is.
 */
export const NoProof = z.enum([
  'nobody',
  'pair-refused',
  'not-allowed',
  'no-answer',
  'other',
  'cut',
  'account-not-told',
  'other-account',
  'may-hide',
  'never-listed',
  'value-asked',
  'renamed',
]);
export type NoProof = z.infer<typeof NoProof>;

/** The proof by the account's own list: the name of the key that read it, empty for none, and why it proves nothing. */
const ListProof = z.object({ by: z.string().check(z.maxLength(200)), why: z.nullable(NoProof) });

/**
 * The result of asking the service after a task. `confirmed`: the service shows what the person did. `contradicted`: it
 * shows the opposite (an ended key still works, the role is another one). `not-yet`: it could not be asked, or its
 * answer was inconclusive; the person's note stays and can be confirmed later.
 */
export const KeyTaskProof = z.object({
  state: z.enum(['confirmed', 'contradicted', 'not-yet']),
  code: VerdictCode,
  at: z.string(),
  /** Set when the account's own list was to prove it, because the key itself cannot be tried. */
  list: z.exactOptional(ListProof),
});
export type KeyTaskProof = z.infer<typeof KeyTaskProof>;

/** A task in progress, or one without its proof. It survives restarts and is removed once proven. */
export const KeyTask = z.object({
  task: KeyTaskKind,
  page: z.int().check(z.minimum(0), z.maximum(9)),
  /** The new name or role, if the task has one. */
  wanted: z.string().check(z.maxLength(200)),
  /** The old name, which the list still shows until a noted rename is proven. */
  was: z.exactOptional(z.string().check(z.maxLength(200))),
  startedAt: z.string(),
  /** When the person said that the task was done in the dashboard; null before that. */
  claimedAt: z.nullable(z.string()),
  proof: z.nullable(KeyTaskProof),
});
export type KeyTask = z.infer<typeof KeyTask>;

/** One key of a company and the answer to whether it still works. `null`: it could not be asked. */
export const StoppedKey = z.object({ id: z.string(), stopped: z.nullable(z.boolean()) });
export type StoppedKey = z.infer<typeof StoppedKey>;

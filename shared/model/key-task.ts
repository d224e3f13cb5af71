import * as z from 'zod/mini';
import { VerdictCode } from './test-run';

/** What can be done with a key that exists. Plytix keys are renamed, given another role or deleted; Patchworks keys are revoked or deleted. */
export const KeyTaskKind = z.enum(['rename', 'change-role', 'revoke', 'delete']);
export type KeyTaskKind = z.infer<typeof KeyTaskKind>;

/** The tasks of each service, as its documentation offers them. */
export const keyTaskKinds = {
  plytix: ['rename', 'change-role', 'delete'],
  patchworks: ['revoke', 'delete'],
} as const satisfies Record<'plytix' | 'patchworks', readonly KeyTaskKind[]>;

/**
 * What came of asking the service after a task. `confirmed`: the service shows what the person did. `contradicted`: it
 * shows the opposite (an ended key still works, the role is another). `not-yet`: it could not be asked, or it could not
 * tell; the note stands and can be confirmed later.
 */
export const KeyTaskProof = z.object({
  state: z.enum(['confirmed', 'contradicted', 'not-yet']),
  code: VerdictCode,
  at: z.string(),
});
export type KeyTaskProof = z.infer<typeof KeyTaskProof>;

/** A task that is under way, or whose proof is still missing. It survives restarts and is taken away when all is proven. */
export const KeyTask = z.object({
  task: KeyTaskKind,
  page: z.int().check(z.minimum(0), z.maximum(9)),
  /** The new name or the new role, where the task has one. */
  wanted: z.string().check(z.maxLength(200)),
  /** The name that the list still shows as long as a rename that was noted is not proven. */
  was: z.exactOptional(z.string().check(z.maxLength(200))),
  startedAt: z.string(),
  /** When the person said that it was done in the dashboard; null before that. */
  claimedAt: z.nullable(z.string()),
  proof: z.nullable(KeyTaskProof),
});
export type KeyTask = z.infer<typeof KeyTask>;

/** One key of a company that was asked whether it still works. `null`: it could not be asked. */
export const StoppedKey = z.object({ id: z.string(), stopped: z.nullable(z.boolean()) });
export type StoppedKey = z.infer<typeof StoppedKey>;

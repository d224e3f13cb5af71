import type { MessageKey } from '../messages/catalogue';
import type { CheckId } from '../model/test-run';
import type { RowId } from './rows';

/** One claim of the app about a key, how it is proven, and the check that proves it. */
export type ProofRow = {
  readonly covers: RowId;
  readonly claim: MessageKey;
  readonly proof: MessageKey;
  readonly check: CheckId;
};

/** What "it works" means, claim by claim. The app claims nothing else. */
export const proofs: readonly ProofRow[] = [
  { covers: 'E.pair', claim: 'proof.pair', proof: 'proof.pair.how', check: 'token' },
  { covers: 'E.pim', claim: 'proof.pim', proof: 'proof.pim.how', check: 'read' },
  { covers: 'E.role', claim: 'proof.role', proof: 'proof.role.how', check: 'role' },
  { covers: 'E.patchworks-key', claim: 'proof.patchworks-key', proof: 'proof.patchworks-key.how', check: 'key' },
  { covers: 'E.ended', claim: 'proof.ended', proof: 'proof.ended.how', check: 'key' },
];

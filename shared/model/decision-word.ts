import type { ReviewDecision } from './decision';
import { type System, serviceOf } from './services/services';

/**
 * Every word for a decision, in the order in which they are counted. A stored decision `revoke` ends the key as its
 * service does: where its dashboard knows no revoke, the word is `delete`.
 */
export const decisionWords = ['keep', 'rotate', 'revoke', 'delete', 'ask-owner'] as const;
export type DecisionWord = (typeof decisionWords)[number];

/** The word for a decision about a key of this service: one of the service's own acts. */
export function decisionWord(decision: ReviewDecision, system: System): DecisionWord {
  return decision === 'revoke' ? serviceOf(system).endTask : decision;
}

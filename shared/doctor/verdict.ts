import type { Check, Verdict } from '../model/test-run';
import { outcomeOf } from './outcomes';

/**
 * Picks the verdict of a whole run: the first check that stopped it. Otherwise the run passed, with a more careful code
 * when the role could not be proven.
 */
export function pickVerdict(checks: readonly Check[]): Verdict {
  const stopping = checks.find(({ state }) => state === 'wrong' || state === 'could-not-run');
  if (stopping) {
    const outcome = outcomeOf(stopping.id, stopping.code);
    return {
      code: stopping.code,
      tone: outcome?.tone ?? 'could-not-run',
      action: outcome?.action ?? 'copy-details',
      facts: stopping.facts,
    };
  }
  const roleUnproven = checks.some(({ id, state }) => id === 'role' && state === 'not-testable');
  return {
    code: roleUnproven ? 'passed-role-unproven' : 'all-passed',
    tone: 'passed',
    action: 'continue',
    facts: Object.assign({}, ...checks.map(({ facts }) => facts)),
  };
}

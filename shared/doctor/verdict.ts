import type { Check, Verdict } from '../model/test-run';
import { outcomeOf } from './outcomes';

/**
 * What a whole run comes to. The first check that stopped it is the verdict; with none, the run passed, and says so
 * more carefully when the role could not be proven.
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

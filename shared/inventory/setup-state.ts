import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import { stepsOf } from '../model/services/services';
import type { Setup } from '../model/setup';

/** The state of a set-up on Home. */
export type SetupState = 'needs-fixing' | 'in-progress' | 'waiting' | 'finished';

/** A record that has a set-up. */
export type SetupRecord = KeyRecord & { readonly setup: Setup };

/** The facts that the state of a set-up depends on. */
type SetupFacts = Pick<KeyFacts, 'lastTest' | 'updatedAt'> & { readonly setup: Pick<Setup, 'state'> };

/** The state of one set-up. */
export function setupStateOf(key: Omit<SetupFacts, 'updatedAt'>): SetupState {
  if (key.setup.state === 'finished') return 'finished';
  if (key.lastTest?.verdict.tone === 'wrong') return 'needs-fixing';
  return key.setup.state === 'waiting' ? 'waiting' : 'in-progress';
}

/** The number of finished steps, of all steps, and the number of the current one. */
export function progressOf(key: SetupRecord): { readonly done: number; readonly of: number; readonly at: number } {
  const steps = stepsOf(key.system);
  const finished = key.setup.state === 'finished';
  return {
    done: finished ? steps.length : Math.max(0, steps.indexOf(key.setup.furthest)),
    of: steps.length,
    at: Math.max(0, steps.indexOf(key.setup.step)) + 1,
  };
}

const order: readonly SetupState[] = ['needs-fixing', 'in-progress', 'waiting', 'finished'];

/** Orders set-ups: those that need a person first, then the latest changed. */
export function compareSetups(a: SetupFacts, b: SetupFacts): number {
  return (
    order.indexOf(setupStateOf(a)) - order.indexOf(setupStateOf(b)) ||
    (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0)
  );
}

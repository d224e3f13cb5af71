import type { KeyRecord } from '../../../shared/model/key-record';
import type { Setup } from '../../../shared/model/setup';
import { stepsOf } from '../../../shared/model/setup-steps';

/** How a set-up stands, in the words of the home page. */
export type SetupState = 'needs-fixing' | 'in-progress' | 'waiting' | 'finished';

/** A record whose set-up is known. */
export type SetupRecord = KeyRecord & { readonly setup: Setup };

/** How one set-up stands. */
export function setupStateOf(key: SetupRecord): SetupState {
  if (key.setup.state === 'finished') return 'finished';
  if (key.lastTest?.verdict.tone === 'wrong') return 'needs-fixing';
  return key.setup.state === 'waiting' ? 'waiting' : 'in-progress';
}

/** How many of its steps are behind, of how many, and at which one it goes on. */
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

/** The set-ups among the keys: those that need a person first, then the latest touched. */
export function setupsOf(keys: Iterable<KeyRecord>): readonly SetupRecord[] {
  const found: SetupRecord[] = [];
  for (const key of keys) if (key.setup) found.push(key as SetupRecord);
  return found.sort(
    (a, b) => order.indexOf(setupStateOf(a)) - order.indexOf(setupStateOf(b)) || b.updatedAt.localeCompare(a.updatedAt),
  );
}

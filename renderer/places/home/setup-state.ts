import type { KeyRecord } from '../../../shared/model/key-record';
import { stepsOf } from '../../../shared/model/services/services';
import type { Setup } from '../../../shared/model/setup';

/** The state of a set-up on Home. */
export type SetupState = 'needs-fixing' | 'in-progress' | 'waiting' | 'finished';

/** A record that has a set-up. */
export type SetupRecord = KeyRecord & { readonly setup: Setup };

/** The state of one set-up. */
export function setupStateOf(key: SetupRecord): SetupState {
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

/** The set-ups of all keys: those that need a person first, then the latest changed. */
export function setupsOf(keys: Iterable<KeyRecord>): readonly SetupRecord[] {
  const found: SetupRecord[] = [];
  for (const key of keys) if (key.setup) found.push(key as SetupRecord);
  return found.sort(
    (a, b) => order.indexOf(setupStateOf(a)) - order.indexOf(setupStateOf(b)) || b.updatedAt.localeCompare(a.updatedAt),
  );
}

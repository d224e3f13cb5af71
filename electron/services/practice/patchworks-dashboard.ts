import { sameName } from '../../../shared/model/names';
import { demoId, demoPatchworksKey } from './demo-values';
import type { PatchworksForm, SimulatedPatchworksKey, SimulatedState } from './simulated-state';

/** What a person does on Patchworks' API keys page. Unknown ids throw. */
export type PatchworksDashboard = {
  readonly createKey: (key: { company: string; name: string }) => SimulatedPatchworksKey;
  /** The keys that the list shows: revoked ones with their time, deleted ones not at all. */
  readonly keys: (company: string) => readonly SimulatedPatchworksKey[];
  /** Stops the key at once; it stays in the list with the time. */
  readonly revoke: (id: string) => void;
  /** Stops the key at once and takes it out of the list. */
  readonly deleteKey: (id: string) => void;
  /** Changes what the marketplace's entry for Plytix asks for. */
  readonly setForm: (form: PatchworksForm) => void;
};

/** Works on the given state in place. `now` gives epoch milliseconds. */
export function createPatchworksDashboard(state: SimulatedState, now: () => number): PatchworksDashboard {
  function find(id: string): SimulatedPatchworksKey {
    const key = state.patchworksKeys.find((candidate) => candidate.id === id);
    if (!key) throw new Error('No such Patchworks key');
    return key;
  }

  return {
    createKey: ({ company, name }) => {
      state.serial += 1;
      const seed = `${state.seed} ${state.serial}`;
      const key: SimulatedPatchworksKey = {
        id: demoId(seed),
        company: company.trim(),
        name,
        apiKey: demoPatchworksKey(seed),
        createdAtMs: now(),
        revokedAtMs: null,
        deletedAtMs: null,
      };
      state.patchworksKeys.push(key);
      return key;
    },
    keys: (company) => state.patchworksKeys.filter((key) => key.deletedAtMs === null && sameName(key.company, company)),
    revoke: (id) => {
      find(id).revokedAtMs ??= now();
    },
    deleteKey: (id) => {
      find(id).deletedAtMs ??= now();
    },
    setForm: (form) => {
      state.patchworksForm = form;
    },
  };
}

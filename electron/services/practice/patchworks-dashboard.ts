import { sameName } from '../../../shared/model/names';
import { demoId, demoPatchworksKey } from './demo-values';
import type { PatchworksForm, SimulatedPatchworksKey, SimulatedState } from './simulated-state';

/** A person's actions on Patchworks' API keys page. Unknown ids throw. */
export type PatchworksDashboard = {
  readonly createKey: (key: { company: string; name: string }) => SimulatedPatchworksKey;
  /** Returns the keys in the list: revoked ones with their time, deleted ones not at all. */
  readonly keys: (company: string) => readonly SimulatedPatchworksKey[];
  /** Revokes the key at once; it stays in the list with the time. */
  readonly revoke: (id: string) => void;
  /** Revokes the key at once and removes it from the list. */
  readonly deleteKey: (id: string) => void;
  /** Changes the fields in the marketplace's entry for Plytix. */
  readonly setForm: (form: PatchworksForm) => void;
};

/** Changes the given state in place. `now` returns epoch milliseconds. */
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

import type { PracticeKey } from '../../../shared/contract/practice';
import { spellRole } from '../../../shared/model/roles';

type SimulatedKey = {
  readonly id: string;
  readonly name: string;
  readonly apiKey: string;
  readonly createdAtMs: number;
  readonly role?: string;
  readonly revokedAtMs?: number | null;
};

/** A simulated key as a row of its service's list. */
export function practiceRow({ id, name, apiKey, createdAtMs, role, revokedAtMs }: SimulatedKey): PracticeKey {
  return {
    id,
    name,
    role: role === undefined ? '' : spellRole(role),
    visible: role === undefined ? visibleInPatchworks(apiKey) : `${apiKey.slice(0, 8)}…`,
    createdAt: new Date(createdAtMs).toISOString(),
    revokedAt: revokedAtMs ? new Date(revokedAtMs).toISOString() : null,
  };
}

/** The part of a key that the simulated list of Patchworks shows. */
export function visibleInPatchworks(apiKey: string): string {
  return `${apiKey.slice(0, 4)}…${apiKey.slice(-4)}`;
}

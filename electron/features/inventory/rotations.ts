import { sameCompany } from '../../../shared/model/company';
import { distinctName } from '../../../shared/model/distinct-name';
import type { KeyRecord } from '../../../shared/model/key-record';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';
import type { KeyChange, KeyWriter } from './key-writer';
import { newDraft } from './new-record';

/** Both keys of a rotation after a change; `next` is null when the new key is gone. */
export type RotationPair = { readonly old: KeyRecord; readonly next: KeyRecord | null };

/** Rotations of one key to a new one. The order of steps follows from the two records, so it survives a restart. */
export type Rotations = {
  /**
   * Starts the new key's set-up and links both records. A set-up that was started before is returned, and one that was
   * not linked back is linked.
   */
  readonly start: (id: string) => Promise<RotationPair & { readonly next: KeyRecord }>;
  /** Unlinks both records. The new key's set-up stays as it is. */
  readonly stop: (id: string) => Promise<RotationPair>;
};

/** `now` returns ISO times. */
export function createRotations(writer: KeyWriter, vault: Pick<Vault, 'records'>, now: () => string): Rotations {
  /** The names of the company's keys of this service, so that the new key gets another. */
  const namesBeside = ({ system, company }: KeyRecord) =>
    [...vault.records.facts()]
      .filter((key) => key.system === system && sameCompany(key.company, company))
      .map(({ name }) => name.value);

  /** The draft of a start that was cut off between its two writes. */
  const unlinkedDraft = (id: string) =>
    [...vault.records.facts()]
      .filter(({ status }) => status.value === 'draft')
      .map((draft) => vault.records.get(draft.id))
      .find((draft) => draft?.replaces === id);

  const draftFor = (old: KeyRecord, at: string): KeyChange => {
    const name = distinctName(old.name.value || suggestedKeyName, namesBeside(old));
    const record: KeyRecord = {
      ...newDraft(old.system, old.company, at),
      name: { value: name, known: 'recorded', at },
      owner: old.owner,
      replaces: old.id,
    };
    return { record, type: 'setup-started', facts: { system: old.system, company: old.company } };
  };

  return {
    start: (id) =>
      writer.together(async ({ get, add, change }) => {
        const old = get(id);
        const begun = old.replacedBy ? vault.records.get(old.replacedBy) : null;
        if (begun) return { old, next: begun };
        if (old.status.value !== 'active' && old.status.value !== 'unknown') throw new KnownFailure('bad-input');
        const at = now();
        // The draft first: after a kill in between it is found again here, and no link points to a missing key.
        const next = unlinkedDraft(id) ?? (await add(draftFor(old, at)));
        const linked = await change(id, (record) => ({
          record: { ...record, replacedBy: next.id, updatedAt: at },
          type: 'swap-started',
          known: 'typed',
          facts: { name: record.name.value },
        }));
        return { old: linked, next };
      }),
    stop: (id) =>
      writer.together(async ({ get, change }) => {
        const { replacedBy } = get(id);
        if (!replacedBy) throw new KnownFailure('not-found');
        const unlinked = await change(id, (record) => ({
          record: { ...record, replacedBy: null, updatedAt: now() },
          type: 'swap-stopped',
          known: 'typed',
          facts: { name: record.name.value },
        }));
        // The new key may have been discarded meanwhile.
        if (!vault.records.get(replacedBy)) return { old: unlinked, next: null };
        const next = await change(replacedBy, (record) => ({
          record: { ...record, replaces: null, updatedAt: now() },
          type: 'setup-changed',
          facts: { changed: 'replaces' },
        }));
        return { old: unlinked, next };
      }),
  };
}

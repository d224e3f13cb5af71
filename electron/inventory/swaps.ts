import { sameCompany } from '../../shared/company';
import type { KeyRecord } from '../../shared/key-record';
import { suggestedKeyName } from '../../shared/setup';
import { distinctName } from '../../shared/swap-plan';
import { KnownFailure } from '../failures';
import type { Vault } from '../vault/vault';
import type { KeyWriter } from './key-writer';
import { newDraft } from './new-record';

/** Swaps of one key for a new one. The order of the steps follows from the two records, so it survives every restart. */
export type Swaps = {
  /** Begins the new key's set-up and links both records; answers with the new draft, also when it was begun before. */
  readonly start: (id: string) => Promise<KeyRecord>;
  /** Unlinks both. The new key's set-up stays where it is. */
  readonly stop: (id: string) => Promise<KeyRecord>;
};

/** `now` gives ISO times. */
export function createSwaps(writer: KeyWriter, vault: Pick<Vault, 'records'>, now: () => string): Swaps {
  /** The names that the company's keys of this service have, so that the new one gets another. */
  const namesBeside = ({ system, company }: KeyRecord) =>
    vault.records
      .list()
      .filter((key) => key.system === system && sameCompany(key.company, company))
      .map(({ name }) => name.value);

  return {
    start: async (id) => {
      const old = writer.get(id);
      const begun = old.replacedBy ? vault.records.get(old.replacedBy) : null;
      if (begun) return begun;
      if (old.status.value !== 'active' && old.status.value !== 'unknown') throw new KnownFailure('bad-input');
      const at = now();
      const name = distinctName(old.name.value || suggestedKeyName, namesBeside(old));
      const draft: KeyRecord = {
        ...newDraft(old.system, old.company, at),
        name: { value: name, known: 'recorded', at },
        owner: old.owner,
        replaces: id,
      };
      // The new one first: were the app killed in between, an unlinked draft is left, and never a link to nothing.
      await writer.add({ record: draft, type: 'setup-started', facts: { system: old.system, company: old.company } });
      await writer.change(id, (record) => ({
        record: { ...record, replacedBy: draft.id, updatedAt: at },
        type: 'swap-started',
        known: 'typed',
        facts: { name: record.name.value },
      }));
      return draft;
    },
    stop: async (id) => {
      const { replacedBy } = writer.get(id);
      if (!replacedBy) throw new KnownFailure('not-found');
      const unlinked = await writer.change(id, (record) => ({
        record: { ...record, replacedBy: null, updatedAt: now() },
        type: 'swap-stopped',
        known: 'typed',
        facts: { name: record.name.value },
      }));
      // The new key may have been discarded since.
      if (vault.records.get(replacedBy)) {
        await writer.change(replacedBy, (record) => ({
          record: { ...record, replaces: null, updatedAt: now() },
          type: 'setup-changed',
          facts: { changed: 'replaces' },
        }));
      }
      return unlinked;
    },
  };
}

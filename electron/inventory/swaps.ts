import type { KeyRecord } from '../../shared/key-record';
import { KnownFailure } from '../failures';
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
export function createSwaps(writer: KeyWriter, now: () => string): Swaps {
  return {
    start: async (id) => {
      const old = writer.get(id);
      if (old.replacedBy) return writer.get(old.replacedBy);
      if (old.status.value !== 'active' && old.status.value !== 'unknown') throw new KnownFailure('bad-input');
      const at = now();
      const draft: KeyRecord = { ...newDraft(old.system, old.company, at), owner: old.owner, replaces: id };
      const named = old.system === 'patchworks' ? { ...draft, name: old.name } : draft;
      // The new one first: were the app killed in between, an unlinked draft is left, and never a link to nothing.
      await writer.add({ record: named, type: 'setup-started', facts: { system: old.system, company: old.company } });
      await writer.change(id, (record) => ({
        record: { ...record, replacedBy: named.id, updatedAt: at },
        type: 'swap-started',
        known: 'typed',
        facts: { name: record.name.value },
      }));
      return named;
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
      await writer.change(replacedBy, (record) => ({
        record: { ...record, replaces: null, updatedAt: now() },
        type: 'setup-changed',
        facts: { changed: 'replaces' },
      }));
      return unlinked;
    },
  };
}

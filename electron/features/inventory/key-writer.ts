import type { EventParams, EventType } from '../../../shared/model/event';
import type { FactLine } from '../../../shared/model/fact-reading';
import { KeyRecord, type Knowledge, type SecretField } from '../../../shared/model/key-record';
import { leakStateOf } from '../../../shared/model/leak';
import { createSerialQueue } from '../../async/serial-queue';
import type { Publish } from '../../events';
import { KnownFailure } from '../../failures';
import type { EventDraft } from '../../storage/journal/journal';
import { accountOf, createKeytar, serviceOf } from '../../storage/vault/keytar';
import type { RecordSave, SealedChange } from '../../storage/vault/record-save';
import type { Vault } from '../../storage/vault/vault';
import { refuseOpenPlaces } from './refuse-open-places';

/** One change of one key: the new record and its journal line. */
export type KeyChange = {
  readonly record: KeyRecord;
  readonly type: EventType;
  readonly facts: EventParams;
  readonly known?: Knowledge;
  readonly sealed?: SealedChange;
  /** This key's events from another journal, oldest first; used by `saveMany` only. */
  readonly past?: readonly EventDraft[];
  /** Further lines of the same change, one for each fact that a read changed. They stand before its own line. */
  readonly lines?: readonly FactLine[];
};

/** The operations inside one queued task. */
type KeyBatch = {
  /** Returns the record; throws `not-found`. */
  readonly get: (id: string) => KeyRecord;
  /** Like the writer's `change` and `add`, but without queueing again. */
  readonly change: (id: string, change: (record: KeyRecord) => KeyChange | Promise<KeyChange>) => Promise<KeyRecord>;
  readonly add: (change: KeyChange) => Promise<KeyRecord>;
  /**
   * Stores many records, new or not, in groups as `Vault.saveMany` does. `saved` is called with the size of each group;
   * `next` is awaited before each and may throw to stop there.
   */
  readonly saveMany: (
    changes: readonly KeyChange[],
    saved: (count: number) => void,
    next: () => Promise<void>,
  ) => Promise<void>;
};

/**
 * Reads and changes keys one after the other, so that two requests about one key never start from the same old record.
 */
export type KeyWriter = {
  /** Returns the record; throws `not-found`. */
  readonly get: (id: string) => KeyRecord;
  /** Returns the record; null for one that is gone, and for no id. */
  readonly find: (id: string | null) => KeyRecord | null;
  /**
   * Runs `change` on the current record, journals it, stores it, and tells the page. Throws `not-found`, and
   * `bad-input` for an invalid record; then nothing is stored.
   */
  readonly change: (id: string, change: (record: KeyRecord) => KeyChange | Promise<KeyChange>) => Promise<KeyRecord>;
  /** Stores a new record. Throws `bad-input` as `change` does. */
  readonly add: (change: KeyChange) => Promise<KeyRecord>;
  /** Reads and writes one or several keys as one queued task: no other change comes between. */
  readonly together: <T>(work: (batch: KeyBatch) => Promise<T>) => Promise<T>;
  /** Deletes a draft for good, values included. Throws `places-open` for one that is in use already. */
  readonly discard: (id: string) => Promise<void>;
  /**
   * Deletes the record of a revoked or deleted key for good, values included; the journal keeps its history and why it
   * was done. Throws `bad-input` for any other, and `places-open` while a place that may still use it is not answered
   * for.
   */
  readonly purge: (id: string, reason: string) => Promise<void>;
  /** Returns the stored value of a field; throws `not-found` or `value-locked`. */
  readonly secret: (id: string, field: SecretField) => Promise<string>;
};

/** Reads values through the keytar API, so that a locked one is never taken for a missing one. */
export function createKeyWriter(vault: Vault, publish: Publish): KeyWriter {
  const keytar = createKeytar(vault, () => new Date());
  const runExclusive = createSerialQueue();

  const find = (id: string | null) => (id === null ? null : vault.records.get(id));
  const get = (id: string) => {
    const record = vault.records.get(id);
    if (!record) throw new KnownFailure('not-found');
    return record;
  };
  const store = async (change: KeyChange) => {
    const { record } = change;
    refuseBad(record);
    const save = saveOf(change);
    // With further lines all of them are written at once, or none.
    if (save.past?.length) await vault.saveMany([save]);
    else await vault.save(record, save.sealed, save.event);
    publish('keys.changed', { ids: [record.id] });
    return record;
  };

  const storeMany: KeyBatch['saveMany'] = async (changes, saved, next) => {
    for (const { record } of changes) refuseBad(record);
    const saves = changes.map(saveOf);
    const told = (ids: readonly string[]) => {
      publish('keys.changed', { ids: [...ids] });
      saved(ids.length);
    };
    await vault.saveMany(saves, told, next);
  };

  const batch: KeyBatch = {
    get,
    change: async (id, change) => {
      const present = get(id);
      const { updatedAt } = present;
      const next = await change(present);
      // A test's result carries the time at which the test ended. Of two records the page keeps the one with the later
      // `updatedAt`, so the time must not go back.
      const isBehind = next.record.updatedAt < updatedAt;
      const stored = await store(isBehind ? { ...next, record: { ...next.record, updatedAt } } : next);
      // A copied or shown value adds a line and leaves the record as it was; an open history reads on only when told.
      if (next.record === present) publish('journal.noted', {});
      return stored;
    },
    add: store,
    saveMany: storeMany,
  };

  return {
    get,
    find,
    change: (id, change) => runExclusive(() => batch.change(id, change)),
    add: (change) => runExclusive(() => store(change)),
    together: (work) => runExclusive(() => work(batch)),
    discard: (id) =>
      runExclusive(async () => {
        const record = get(id);
        if (record.status.value !== 'draft') throw new KnownFailure('not-found');
        refuseOpenPlaces(record, find(record.replacedBy));
        await vault.discard(id, {
          type: 'setup-discarded',
          keyId: id,
          known: 'typed',
          facts: { name: record.name.value },
        });
        publish('keys.changed', { ids: [id] });
      }),
    purge: (id, reason) =>
      runExclusive(async () => {
        const record = get(id);
        const { system, company, name, status } = record;
        refuseOpenPlaces(record, find(record.replacedBy));
        const told = { system, company, name: name.value, status: status.value, statusKnown: status.known };
        const leak = leakStateOf(record);
        const facts = { ...told, ...(reason && { reason }), ...(leak !== 'none' && { leak }) };
        await vault.purge(id, { type: 'purged', keyId: id, known: 'typed', facts });
        publish('keys.changed', { ids: [id] });
      }),
    secret: async (id, field) => {
      const value = await keytar.getPassword(serviceOf(get(id).system), accountOf(id, field));
      if (value === null) throw new KnownFailure('not-found');
      return value;
    },
  };
}

function saveOf({
  record,
  sealed = {},
  type,
  facts,
  known = 'recorded',
  past = [],
  lines = [],
}: KeyChange): RecordSave {
  const own = lines.map((line) => ({ ...line, keyId: record.id }));
  return { record, sealed, past: [...past, ...own], event: { type, keyId: record.id, known, facts } };
}

/** Refuses a record that the page could not parse: one would make the whole inventory unreadable. */
function refuseBad(record: KeyRecord): void {
  const { error } = KeyRecord.safeParse(record);
  if (error) throw new KnownFailure('bad-input', error.issues.map(({ path }) => path.join('.')).join(' '));
}

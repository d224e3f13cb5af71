import type { EventParams, EventType } from '../../../shared/model/event';
import { KeyRecord, type Knowledge, type SecretField } from '../../../shared/model/key-record';
import { createSerialQueue } from '../../async/serial-queue';
import type { Publish } from '../../events';
import { KnownFailure } from '../../failures';
import type { EventDraft } from '../../storage/journal/journal';
import { accountOf, createKeytar, serviceOf } from '../../storage/vault/keytar';
import type { SealedChange, Vault } from '../../storage/vault/vault';

/** One change of one key: the record as it shall be, and the journal's line for it. */
export type KeyChange = {
  readonly record: KeyRecord;
  readonly type: EventType;
  readonly facts: EventParams;
  readonly known?: Knowledge;
  readonly sealed?: SealedChange;
  /** What another journal told of this key, oldest first; taken over by `saveMany` only. */
  readonly past?: readonly EventDraft[];
};

/** What can be done in one turn. */
type KeyBatch = {
  /** The record; throws `not-found`. */
  readonly get: (id: string) => KeyRecord;
  /** As `change` and `add` of the writer, at once. */
  readonly change: (id: string, change: (record: KeyRecord) => KeyChange | Promise<KeyChange>) => Promise<KeyRecord>;
  readonly add: (change: KeyChange) => Promise<KeyRecord>;
  /**
   * Stores many records, new or not, in groups as `Vault.saveMany` does. `saved` is told how many each group had;
   * `next` is awaited before each and may throw to end there.
   */
  readonly saveMany: (
    changes: readonly KeyChange[],
    saved: (count: number) => void,
    next: () => Promise<void>,
  ) => Promise<void>;
};

/** Reads and changes keys one after the other, so that two requests about one key never work from the same old record. */
export type KeyWriter = {
  /** The record; throws `not-found`. */
  readonly get: (id: string) => KeyRecord;
  /**
   * Runs `change` on the record as it then stands, journals it, stores it, and tells the page. Throws `not-found`, and
   * `bad-input` for a record that is none; then nothing is stored.
   */
  readonly change: (id: string, change: (record: KeyRecord) => KeyChange | Promise<KeyChange>) => Promise<KeyRecord>;
  /** Stores a record that did not exist. Throws `bad-input` as `change` does. */
  readonly add: (change: KeyChange) => Promise<KeyRecord>;
  /** Reads and writes of one or several keys in one turn: nobody else changes a key between them. */
  readonly together: <T>(work: (batch: KeyBatch) => Promise<T>) => Promise<T>;
  /** Takes a draft away for good, secrets included. */
  readonly discard: (id: string) => Promise<void>;
  /** Takes the record of a revoked or deleted key away for good, secrets included; the journal keeps what it was. Throws `bad-input` for any other. */
  readonly purge: (id: string) => Promise<void>;
  /** The stored value of a field; throws `not-found` or `value-locked`. */
  readonly secret: (id: string, field: SecretField) => Promise<string>;
};

/** Values are read through the keytar calls, so that a locked one is never taken for a missing one. */
export function createKeyWriter(vault: Vault, publish: Publish): KeyWriter {
  const keytar = createKeytar(vault, () => new Date());
  const runExclusive = createSerialQueue();

  const get = (id: string) => {
    const record = vault.records.get(id);
    if (!record) throw new KnownFailure('not-found');
    return record;
  };
  const store = async ({ record, type, facts, known = 'recorded', sealed = {} }: KeyChange) => {
    refuseBad(record);
    await vault.save(record, sealed, { type, keyId: record.id, known, facts });
    publish('keys.changed', { ids: [record.id] });
    return record;
  };

  const storeMany: KeyBatch['saveMany'] = async (changes, saved, next) => {
    for (const { record } of changes) refuseBad(record);
    const saves = changes.map(({ record, sealed = {}, type, facts, known = 'recorded', past = [] }) => {
      return { record, sealed, past, event: { type, keyId: record.id, known, facts } };
    });
    const told = (ids: readonly string[]) => {
      publish('keys.changed', { ids: [...ids] });
      saved(ids.length);
    };
    await vault.saveMany(saves, told, next);
  };

  const batch: KeyBatch = {
    get,
    change: async (id, change) => {
      const { updatedAt } = get(id);
      const next = await change(get(id));
      // A test's result bears the time at which the test ended. Of two records the page keeps the one that was updated last.
      const isBehind = next.record.updatedAt < updatedAt;
      return store(isBehind ? { ...next, record: { ...next.record, updatedAt } } : next);
    },
    add: store,
    saveMany: storeMany,
  };

  return {
    get,
    change: (id, change) => runExclusive(() => batch.change(id, change)),
    add: (change) => runExclusive(() => store(change)),
    together: (work) => runExclusive(() => work(batch)),
    discard: (id) =>
      runExclusive(async () => {
        const record = get(id);
        if (record.status.value !== 'draft') throw new KnownFailure('not-found');
        await vault.discard(id, {
          type: 'setup-discarded',
          keyId: id,
          known: 'typed',
          facts: { name: record.name.value },
        });
        publish('keys.changed', { ids: [id] });
      }),
    purge: (id) =>
      runExclusive(async () => {
        const { system, company, name, status } = get(id);
        const facts = { system, company, name: name.value, status: status.value };
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

/** A record that the page could not read would take the whole inventory with it. */
function refuseBad(record: KeyRecord): void {
  const { error } = KeyRecord.safeParse(record);
  if (error) throw new KnownFailure('bad-input', error.issues.map(({ path }) => path.join('.')).join(' '));
}

import { type KeyRecord, SecretField } from '../../../../shared/model/key-record';
import type { DataKeys } from '../keys/data-keys-calls';
import { openValue } from '../keys/envelope';
import type { VaultRecords } from '../vault';
import { sealIn, sealsIn } from './record-entry';
import type { RecordStore } from './record-store';
import type { StoredRecord } from './stored-record';

/**
 * The records with the current state of each value. The stored state is ignored: it is from the time of the save. Each
 * value of a record that is read is really opened, so that a tampered one is found before somebody needs it.
 */
export function createRecordView(records: RecordStore, keys: Pick<DataKeys, 'opened'>): VaultRecords {
  const view = (stored: StoredRecord) => withLockState(stored, keys.opened());
  return {
    size: records.size,
    *facts() {
      for (const [, { facts }] of records.entries()) yield facts;
    },
    factsOf: (id) => records.entry(id)?.facts ?? null,
    *list() {
      for (const stored of records.list()) yield view(stored);
    },
    get(id) {
      const stored = records.get(id);
      return stored === null ? null : view(stored);
    },
    has(id, field) {
      const entry = records.entry(id);
      return entry !== null && sealIn(entry, field) !== null;
    },
    valuesOf(id) {
      const entry = records.entry(id);
      const seals = entry === null ? [] : sealsIn(entry);
      if (seals.length === 0) return 'none';
      return seals.every((seal) => keys.opened().has(seal)) ? 'ready' : 'locked';
    },
    *withFingerprint(prints) {
      for (const [id, entry] of records.entries()) {
        if (!prints.some((print) => print !== '' && entry.prints.includes(print))) continue;
        const stored = records.get(id);
        if (stored !== null) yield view(stored);
      }
    },
    follow: records.follow,
  };
}

/** Returns the record itself when its states are already right. */
function withLockState({ record, sealed }: StoredRecord, opened: ReadonlyMap<string, Buffer>): KeyRecord {
  const secrets = { ...record.secrets };
  let isChanged = false;
  for (const field of SecretField.options) {
    const summary = secrets[field];
    if (summary === null) continue;
    const value = sealed[field];
    const opens = value !== undefined && openValue(opened, { recordId: record.id, field }, value).state === 'opened';
    const state = opens ? 'ready' : 'locked';
    if (summary.state === state) continue;
    secrets[field] = { ...summary, state };
    isChanged = true;
  }
  return isChanged ? { ...record, secrets } : record;
}

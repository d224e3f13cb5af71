import { type KeyRecord, SecretField } from '../../../../shared/model/key-record';
import type { DataKeys } from '../keys/data-keys-calls';
import { openValue } from '../keys/envelope';
import type { VaultRecords } from '../vault';
import type { StoredRecord } from './record-shape';
import type { RecordStore } from './record-store';

/** The records as seen with certain keys. */
type Seen = {
  readonly views: WeakMap<StoredRecord, KeyRecord>;
  listed: { readonly from: readonly StoredRecord[]; readonly list: readonly KeyRecord[] } | null;
};

/** After a lock, jobs that keep the keys and the page read in turns: neither may drop the other's cache. */
const maxSeen = 2;

/**
 * The records with the current state of each value. The stored state is ignored: it is from the time of the save. Each
 * value is really opened, so that a tampered one is found before somebody needs it. One that opened under a key opens
 * again, so each is tried once per key and not on every read.
 */
export function createRecordView(records: RecordStore, keys: DataKeys): VaultRecords {
  const seen = new Map<string, Seen>();

  const seenNow = (): Seen => {
    const ids = [...keys.opened().keys()].join();
    const known = seen.get(ids);
    if (known) return known;
    if (seen.size >= maxSeen) seen.clear();
    const fresh: Seen = { views: new WeakMap(), listed: null };
    seen.set(ids, fresh);
    return fresh;
  };
  const viewIn = ({ views }: Seen, stored: StoredRecord): KeyRecord => {
    let record = views.get(stored);
    if (record === undefined) {
      record = withLockState(stored, keys.opened());
      views.set(stored, record);
    }
    return record;
  };

  return {
    list() {
      const now = seenNow();
      const from = records.list();
      if (now.listed?.from !== from) now.listed = { from, list: from.map((stored) => viewIn(now, stored)) };
      return now.listed.list;
    },
    get(id) {
      const stored = records.get(id);
      return stored === null ? null : viewIn(seenNow(), stored);
    },
    has: (id, field) => records.get(id)?.sealed[field] !== undefined,
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

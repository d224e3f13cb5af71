import { type KeyRecord, SecretField } from '../../shared/key-record';
import { openValue } from './envelope';
import type { KeyHolder } from './key-holder';
import type { StoredRecord } from './record-shape';
import type { RecordStore } from './record-store';
import type { VaultRecords } from './vault';

/**
 * The records with each secret marked as it stands now. What the stored mark says does not count: it tells how things
 * stood when the record was saved. Each value is really opened, so that a tampered one is found before somebody needs
 * it; one that opened under a key opens again, so each is tried once per key and not with every look.
 */
export function createMarkedRecords(records: RecordStore, keys: KeyHolder): VaultRecords {
  let marked = new WeakMap<StoredRecord, KeyRecord>();
  let keyIds = '';
  let listed: { readonly from: readonly StoredRecord[]; readonly list: readonly KeyRecord[] } | null = null;

  const forgetAtNewKeys = (): void => {
    const ids = [...keys.opened().keys()].join();
    if (ids === keyIds) return;
    keyIds = ids;
    marked = new WeakMap();
    listed = null;
  };
  const mark = (stored: StoredRecord): KeyRecord => {
    let record = marked.get(stored);
    if (record === undefined) {
      record = withLockMarks(stored, keys.opened());
      marked.set(stored, record);
    }
    return record;
  };

  return {
    list() {
      forgetAtNewKeys();
      const from = records.list();
      if (listed?.from !== from) listed = { from, list: from.map(mark) };
      return listed.list;
    },
    page(after, count) {
      forgetAtNewKeys();
      const all = records.list();
      const start = after === null ? 0 : all.findIndex(({ record }) => record.id === after) + 1;
      const some = all.slice(start, start + count);
      const isLast = start + some.length >= all.length;
      return { keys: some.map(mark), next: isLast ? null : (some.at(-1)?.record.id ?? null), total: all.length };
    },
    get(id) {
      forgetAtNewKeys();
      const stored = records.get(id);
      return stored === null ? null : mark(stored);
    },
    has: (id, field) => records.get(id)?.sealed[field] !== undefined,
  };
}

/** The record itself when its marks are right already. */
function withLockMarks({ record, sealed }: StoredRecord, opened: ReadonlyMap<string, Buffer>): KeyRecord {
  const secrets = { ...record.secrets };
  let isChanged = false;
  for (const field of SecretField.options) {
    const mark = secrets[field];
    if (mark === null) continue;
    const value = sealed[field];
    const opens = value !== undefined && openValue(opened, { recordId: record.id, field }, value).state === 'opened';
    const state = opens ? 'ready' : 'locked';
    if (mark.state === state) continue;
    secrets[field] = { ...mark, state };
    isChanged = true;
  }
  return isChanged ? { ...record, secrets } : record;
}

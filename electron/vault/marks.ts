import { type KeyRecord, SecretField } from '../../shared/key-record';
import { openValue } from './envelope';
import type { KeyHolder } from './key-holder';
import type { StoredRecord } from './record-shape';
import type { RecordStore } from './record-store';

/** Whether a value that is stored for this record can be opened now. */
export type CanOpen = (recordId: string, field: SecretField) => boolean;

/**
 * The record with each secret marked as it stands now; the record itself when its marks are right already. What the
 * stored mark says does not count: it tells how things stood when the record was saved.
 */
export function withLockMarks({ record }: StoredRecord, canOpen: CanOpen): KeyRecord {
  const secrets = { ...record.secrets };
  let isChanged = false;
  for (const field of SecretField.options) {
    const mark = secrets[field];
    if (mark === null) continue;
    const state = canOpen(record.id, field) ? 'ready' : 'locked';
    if (mark.state === state) continue;
    secrets[field] = { ...mark, state };
    isChanged = true;
  }
  return isChanged ? { ...record, secrets } : record;
}

/**
 * Answers by really opening the value, so that a tampered one is found before somebody needs it. A value that opened
 * under a key opens again, so each is tried once per key.
 */
export function createOpenCheck(records: RecordStore, keys: KeyHolder): CanOpen {
  const known = new Map<string, boolean>();
  let keyIds = '';
  return (recordId, field) => {
    const opened = keys.opened();
    const sealed = records.get(recordId)?.sealed[field];
    if (sealed === undefined || opened.size === 0) return false;
    const ids = [...opened.keys()].join();
    if (ids !== keyIds) known.clear();
    keyIds = ids;
    const name = `${recordId}/${field}/${sealed}`;
    const answer = known.get(name) ?? openValue(opened, { recordId, field }, sealed).state === 'opened';
    known.set(name, answer);
    return answer;
  };
}

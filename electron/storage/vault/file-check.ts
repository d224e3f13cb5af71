import { backgroundPauseMs } from '../../async/yield';
import { checksum } from '../files/file-codec';
import { findSetBack } from './backups/set-back';
import { findConflictCopies } from './conflict-copies';
import type { DataKeys } from './keys/data-keys-calls';
import { deriveKey } from './keys/derived-keys';
import { createRecordCheck } from './records/record-check';
import type { StoredRecord } from './records/stored-record';
import type { VaultDisk } from './vault-disk';
import type { VaultWriter } from './vault-writer';

/** The dependencies of the file check. `write` runs a task between two saves. */
export type FileCheckParts = {
  readonly folder: string;
  readonly disk: VaultDisk;
  readonly keys: DataKeys;
  readonly saving: Pick<VaultWriter, 'noteSigned' | 'lastCheck'>;
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
  readonly isClosed: () => boolean;
};

/** The largest number of names in a notice. */
const maxNamed = 5;

/** The largest number of key ids in a notice: the page marks these keys. */
const maxMarked = 50;

/**
 * Makes records signed from now on. The returned function reports what others did to the files: edited records, an
 * older set in place of the present one, conflict copies of a sync service. It opens and deletes nothing and runs
 * alongside the saves. When all is well, it signs the records that have no signature yet.
 */
export function createFileCheck(parts: FileCheckParts): () => Promise<void> {
  const { folder, disk, keys, saving, write, isClosed } = parts;
  const { records, journal, notices } = disk;
  const check = createRecordCheck({ records, journal, keys, restored: disk.restored });
  records.signWith(check.signerForWrite);

  const signAll = async (ids: readonly string[]): Promise<void> => {
    for (const group of records.inFiles(ids))
      await write(async () => {
        // A record that was removed or saved meanwhile needs no signature any more.
        const left = group.flatMap((id) => records.get(id) ?? []).filter(({ mac }) => mac === null);
        if (keys.current() !== null && left.length > 0) records.putMany(left);
      });
    await write(async () => {
      if (keys.current() !== null && !hasUnsigned(records)) await saving.noteSigned();
    });
  };

  return async () => {
    await records.ready(backgroundPauseMs);
    await journal.ready();
    const { changed, unsigned } = await check.judge();
    const opened = new Map([...keys.opened()].map(([id, dataKey]) => [id, deriveKey(dataKey, 'journal')]));
    const setBack = findSetBack(disk.backups(), journal, opened, saving.lastCheck()?.total === 0);
    const copies = findConflictCopies(folder);
    // A notice is written to the disk, and a closed vault writes nothing.
    if (isClosed()) return;
    if (changed.length > 0)
      notices.raise({
        code: 'records-changed',
        facts: { count: changed.length, names: namesOf(changed), ids: idsOf(changed) },
        of: whatChanged(changed),
      });
    if (setBack !== null) notices.raise({ code: 'data-older', facts: { from: setBack.at } });
    if (copies.length > 0)
      notices.raise({ code: 'conflict-copy', facts: { count: copies.length, names: listed(copies) } });
    if (keys.current() !== null && unsigned.length > 0) await signAll(unsigned);
  };
}

function hasUnsigned(records: VaultDisk['records']): boolean {
  for (const [, { isSigned }] of records.entries()) if (!isSigned) return true;
  return false;
}

/** Identifies the edit: a record saved meanwhile has another number, so the same edit of it counts as another one. */
function whatChanged(changed: readonly StoredRecord[]): string {
  return checksum(changed.map((stored) => checksum(stored)).toSorted());
}

function namesOf(changed: readonly StoredRecord[]): string {
  return listed(changed.map(({ record }) => record.name.value || record.company || record.id));
}

/** Sorted, because the order in which changed records are found is not always the same. */
function idsOf(changed: readonly StoredRecord[]): string {
  const ids = changed.map(({ record }) => record.id).toSorted();
  return ids.slice(0, maxMarked).join(' ');
}

function listed(names: readonly string[]): string {
  return names.slice(0, maxNamed).join(', ');
}

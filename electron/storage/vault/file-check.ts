import { checksum } from '../files/file-codec';
import { findSetBack } from './backups/set-back';
import { findConflictCopies } from './conflict-copies';
import type { DataKeys } from './keys/data-keys-calls';
import { deriveKey } from './keys/derived-keys';
import { createRecordCheck } from './records/record-check';
import type { StoredRecord } from './records/record-shape';
import type { VaultDisk } from './vault-disk';
import type { VaultWriter } from './vault-writer';

/** What the check of the files works with. `write` runs a task between two saves. */
export type FileCheckParts = {
  readonly folder: string;
  readonly disk: VaultDisk;
  readonly keys: DataKeys;
  readonly saving: Pick<VaultWriter, 'noteSigned' | 'lastCheck'>;
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
  readonly isClosed: () => boolean;
};

/** So many names stand in a notice. */
const maxNamed = 5;

/**
 * From now on records are signed as they are written. The returned function tells what somebody else did to the files:
 * records that were edited, an older set in place of the present one, copies of a sync service beside them. It opens and
 * deletes nothing, and runs beside the saves. Where all is well it signs the records that have no signature yet.
 */
export function createFileCheck(parts: FileCheckParts): () => Promise<void> {
  const { folder, disk, keys, saving, write, isClosed } = parts;
  const { records, journal, notices } = disk;
  const check = createRecordCheck({ records, journal, keys, restored: disk.restored });
  records.signWith(check.signerForWrite);

  const signAll = async (ids: readonly string[]): Promise<void> => {
    for (const group of records.inFiles(ids))
      await write(async () => {
        // A record that was removed or saved meanwhile has no need of it.
        const left = group.flatMap((id) => records.get(id) ?? []).filter(({ mac }) => mac === null);
        if (keys.current() !== null && left.length > 0) records.putMany(left);
      });
    const isSigned = () => keys.current() !== null && records.list().every(({ mac }) => mac !== null);
    await write(async () => {
      if (isSigned()) await saving.noteSigned();
    });
  };

  return async () => {
    await journal.ready();
    const { changed, unsigned } = await check.judge();
    const opened = new Map([...keys.opened()].map(([id, dataKey]) => [id, deriveKey(dataKey, 'journal')]));
    const setBack = findSetBack(disk.backups(), journal, opened, saving.lastCheck()?.total === 0);
    const copies = findConflictCopies(folder);
    // A notice is written down, and a vault that was closed meanwhile takes nothing more.
    if (isClosed()) return;
    if (changed.length > 0)
      notices.raise({
        code: 'records-changed',
        facts: { count: changed.length, names: namesOf(changed) },
        of: whatChanged(changed),
      });
    if (setBack !== null) notices.raise({ code: 'data-older', facts: { from: setBack.at } });
    if (copies.length > 0)
      notices.raise({ code: 'conflict-copy', facts: { count: copies.length, names: listed(copies) } });
    if (keys.current() !== null && unsigned.length > 0) await signAll(unsigned);
  };
}

/** The edit itself: a record that was saved meanwhile bears another number, so the same edit of it is another one. */
function whatChanged(changed: readonly StoredRecord[]): string {
  return checksum(changed.map((stored) => checksum(stored)).toSorted());
}

function namesOf(changed: readonly StoredRecord[]): string {
  return listed(changed.map(({ record }) => record.name.value || record.company || record.id));
}

function listed(names: readonly string[]): string {
  return names.slice(0, maxNamed).join(', ');
}

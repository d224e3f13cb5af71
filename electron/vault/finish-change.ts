import { createBreather } from '../breathe';
import { KnownFailure } from '../failures';
import type { BackupSchedule } from './backup-schedule';
import type { KeyHolder } from './key-holder-calls';
import type { Notices } from './notices';
import type { RecordStore } from './record-store';
import { resealed } from './resealed';
import type { VaultDisk } from './vault-disk';

/** What ending a change of key works with. `write` runs a task between two saves. */
export type FinishParts = {
  readonly keys: Pick<KeyHolder, 'isUnfinished' | 'current' | 'opened' | 'closeUp' | 'slots'>;
  readonly records: Pick<RecordStore, 'list' | 'get' | 'inFiles' | 'putMany'>;
  readonly disk: Pick<VaultDisk, 'renewCopies'>;
  readonly notices: Pick<Notices, 'raise' | 'withdraw'>;
  readonly schedule: Pick<BackupSchedule, 'between' | 'changed' | 'flush'>;
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
};

/**
 * Ends a change of data key: every value is sealed anew under the current key, file by file between the saves of others;
 * then the older copies get the present list of keys, the older keys lose their other wraps, and a backup is made. Each
 * step may be cut off by a kill, a lock or a full disk: the next call goes on where the keys then allow it. Never throws.
 */
export async function finishChange(parts: FinishParts): Promise<void> {
  const { keys, notices, schedule } = parts;
  if (!keys.isUnfinished()) return;
  try {
    await resealAll(parts);
    await parts.write(() => schedule.between(() => keys.closeUp(parts.disk.renewCopies)));
    notices.withdraw('change-unfinished');
    if (keys.slots().links.every(({ byOld }) => byOld !== null)) notices.withdraw('new-key-unsigned');
    schedule.changed();
    await schedule.flush();
  } catch {
    // Locked meanwhile: nobody has to do anything but unlock. Anything else is the disk's, and is told.
    if (keys.current() !== null && keys.isUnfinished()) notices.raise({ code: 'change-unfinished', facts: {} });
  }
}

async function resealAll({ keys, records, write }: FinishParts): Promise<void> {
  const breathe = createBreather();
  const ids = records.list().map(({ record }) => record.id);
  for (const group of records.inFiles(ids)) {
    await write(async () => {
      const current = keys.current();
      if (current === null) throw new KnownFailure('vault-locked');
      // One file, with nothing to wait for in between: a lock comes before it or after it.
      const opened = keys.opened();
      const renewed = group.flatMap((id) => {
        const stored = records.get(id);
        return (stored && resealed(stored, opened, current)) ?? [];
      });
      if (renewed.length > 0) records.putMany(renewed);
    });
    await breathe();
  }
}

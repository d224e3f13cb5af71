import type { TaskContext } from '../../../async/thread-messages';
import { createYield } from '../../../async/yield';
import { KnownFailure } from '../../../failures';
import type { BackupSchedule } from '../backups/backup-schedule';
import type { Notices } from '../notices';
import type { UnsignedRecord } from '../records/record-shape';
import type { RecordStore } from '../records/record-store';
import type { VaultDisk } from '../vault-disk';
import type { DataKeys } from './data-keys-calls';
import { resealed } from './resealed';

/** What ending a change of key works with. `write` runs a task between two saves. */
export type FinishParts = {
  readonly keys: Pick<DataKeys, 'isUnfinished' | 'current' | 'opened' | 'closeUp' | 'slots'>;
  readonly records: Pick<RecordStore, 'list' | 'get' | 'inFiles' | 'putMany'>;
  readonly disk: Pick<VaultDisk, 'renewCopies'>;
  readonly notices: Pick<Notices, 'raise' | 'withdraw'>;
  readonly schedule: Pick<BackupSchedule, 'between' | 'changed' | 'flush'>;
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
};

/** Who follows a change: told how far it is, and asked before each file, which may wait or throw to end there. */
export type ChangeFollower = TaskContext & { readonly checkpoint: () => Promise<void> };

const nobody: ChangeFollower = { progress: () => undefined, checkpoint: async () => undefined };

/**
 * Ends a change of data key: every value is sealed anew under the current key, file by file between the saves of others;
 * then the older copies get the present list of keys, the older keys lose their other wraps, and a backup is made. Each
 * step may be cut off by a kill, a lock or a full disk: the next call goes on where the keys then allow it. Never throws.
 */
export async function finishChange(parts: FinishParts, follower = nobody): Promise<void> {
  const { keys, notices, schedule } = parts;
  if (!keys.isUnfinished()) return;
  try {
    await resealAll(parts, follower);
    await follower.checkpoint();
    follower.progress('saving', 0, 0);
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

async function resealAll({ keys, records, write }: FinishParts, follower: ChangeFollower): Promise<void> {
  const yieldIfDue = createYield();
  const ids = records.list().map(({ record }) => record.id);
  let done = 0;
  for (const group of records.inFiles(ids)) {
    await follower.checkpoint();
    await write(async () => {
      const renewed: UnsignedRecord[] = [];
      for (const id of group) {
        const stored = records.get(id);
        const fresh = stored && resealed(stored, keys.opened(), currentOf(keys));
        if (fresh) renewed.push(fresh);
        await yieldIfDue();
      }
      // A lock wipes the key that signs: it comes before this or after it.
      currentOf(keys);
      if (renewed.length > 0) records.putMany(renewed);
    });
    done += group.length;
    follower.progress('encrypting', done, ids.length);
    await yieldIfDue();
  }
}

/** Asked for anew after each rest: a lock that came meanwhile has wiped the bytes of what was handed out before. */
function currentOf(keys: FinishParts['keys']) {
  const current = keys.current();
  if (current === null) throw new KnownFailure('vault-locked');
  return current;
}

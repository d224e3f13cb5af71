import type { TaskContext } from '../../../async/thread-messages';
import { createYield } from '../../../async/yield';
import { KnownFailure } from '../../../failures';
import type { BackupSchedule } from '../backups/backup-schedule';
import type { Notices } from '../notices';
import type { RecordStore } from '../records/record-store';
import type { UnsignedRecord } from '../records/stored-record';
import type { SigningStore } from '../signing-store';
import type { VaultDisk } from '../vault-disk';
import type { DataKeys } from './data-keys-calls';
import { resealed } from './resealed';

/** The dependencies of finishing a change of key. `write` runs a task between two saves. */
export type FinishParts = {
  readonly keys: Pick<DataKeys, 'isUnfinished' | 'current' | 'opened' | 'finishKeyChange' | 'slots'>;
  readonly records: Pick<RecordStore, 'ready' | 'entries' | 'get' | 'inFiles' | 'putMany'>;
  readonly signing: Pick<SigningStore, 'reseal'>;
  readonly disk: Pick<VaultDisk, 'renewCopies'>;
  readonly notices: Pick<Notices, 'raise' | 'withdraw'>;
  readonly schedule: Pick<BackupSchedule, 'between' | 'changed' | 'flush'>;
  readonly write: <T>(task: () => Promise<T>) => Promise<T>;
};

/** Observes a change: gets its progress, and is asked before each file, where it may wait, or throw to stop. */
export type ChangeFollower = TaskContext & { readonly checkpoint: () => Promise<void> };

const nobody: ChangeFollower = { progress: () => undefined, checkpoint: async () => undefined };

/**
 * Finishes a change of data key: every value is sealed again under the current key, file by file between other saves;
 * then the older copies get the current key list, the older keys lose their other wraps, and a backup is made. A kill,
 * a lock or a full disk may interrupt any step: the next call continues as far as the keys allow. Never throws.
 */
export async function finishChange(parts: FinishParts, follower = nobody): Promise<void> {
  const { keys, notices, schedule } = parts;
  if (!keys.isUnfinished()) return;
  try {
    await resealAll(parts, follower);
    await parts.write(async () => parts.signing.reseal());
    await follower.checkpoint();
    follower.progress('saving', 0, 0);
    await parts.write(() => schedule.between(() => keys.finishKeyChange(parts.disk.renewCopies)));
    notices.withdraw('change-unfinished');
    if (keys.slots().links.every(({ byOld }) => byOld !== null)) notices.withdraw('new-key-unsigned');
    schedule.changed();
    await schedule.flush();
  } catch {
    // Locked meanwhile: unlocking continues it. Any other failure is the disk's, and the person is notified.
    if (keys.current() !== null && keys.isUnfinished()) notices.raise({ code: 'change-unfinished', facts: {} });
  }
}

async function resealAll({ keys, records, write }: FinishParts, follower: ChangeFollower): Promise<void> {
  const yieldIfDue = createYield();
  // A record that a wrong index lacks would stay under the old key.
  await records.ready();
  const ids = [...records.entries()].map(([id]) => id);
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
      // A lock wipes the signing key, either before this line or after the write.
      currentOf(keys);
      if (renewed.length > 0) records.putMany(renewed);
    });
    done += group.length;
    follower.progress('encrypting', done, ids.length);
    await yieldIfDue();
  }
}

/** Call it again after each yield: a lock meanwhile has wiped the bytes of an earlier result. */
function currentOf(keys: FinishParts['keys']) {
  const current = keys.current();
  if (current === null) throw new KnownFailure('vault-locked');
  return current;
}

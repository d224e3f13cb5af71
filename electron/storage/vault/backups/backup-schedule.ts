import { createSerialQueue } from '../../../async/serial-queue';

/** After so many changes a backup is made at once. */
const maxChanges = 20;

/** Makes backups some time after changes, never while a person waits for a save. */
export type BackupSchedule = {
  /** A change was saved. */
  readonly changed: () => void;
  /** Makes the backup that is due, if one is, and returns when it stands. */
  readonly flush: () => Promise<void>;
  /** Runs a task between two backups, so that none is made of what it changes. */
  readonly between: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether a backup is being made now. */
  readonly isMaking: () => boolean;
  /** Ends the timer; what is due stays undone. */
  readonly stop: () => void;
};

/**
 * @param make makes one backup; its failure is left to the next turn, because every save stands without it.
 * @param delayMs quiet time after the last change, in milliseconds.
 */
export function createBackupSchedule(make: () => Promise<void>, delayMs: number): BackupSchedule {
  const runExclusive = createSerialQueue();
  let changes = 0;
  let making = false;
  let timer: NodeJS.Timeout | undefined;
  const run = (): Promise<void> =>
    runExclusive(async () => {
      clearTimeout(timer);
      if (changes === 0) return;
      const covered = changes;
      making = true;
      await make().finally(() => {
        making = false;
      });
      changes -= covered;
    });
  const runQuietly = (): void => {
    run().catch(() => undefined);
  };
  return {
    changed() {
      changes += 1;
      clearTimeout(timer);
      timer = setTimeout(runQuietly, changes >= maxChanges ? 0 : delayMs);
      timer.unref();
    },
    flush: run,
    between: runExclusive,
    isMaking: () => making,
    stop: () => clearTimeout(timer),
  };
}

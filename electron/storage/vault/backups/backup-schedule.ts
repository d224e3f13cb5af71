import { createSerialQueue } from '../../../async/serial-queue';

/** The number of changes after which a backup is made at once. */
const maxChanges = 20;

/** Makes backups some time after changes, never while a person waits for a save. */
export type BackupSchedule = {
  /** Call it after each saved change. */
  readonly changed: () => void;
  /** Makes the backup that is due, if any, and resolves when it is complete. */
  readonly flush: () => Promise<void>;
  /** Runs a task while no backup runs, so that no backup copies half of its changes. */
  readonly between: <T>(task: () => Promise<T>) => Promise<T>;
  /** True while a backup is being made. */
  readonly isMaking: () => boolean;
  /** Stops the timer; a due backup is not made. */
  readonly stop: () => void;
};

/**
 * @param make makes one backup; a failure is retried at the next one, because every save is complete without it.
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

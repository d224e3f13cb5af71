/** The data keys in memory, by id, and who may use them. Nothing here copies a key: wiping it here wipes it everywhere. */
export type UnlockedKeys = {
  /** The keys that whoever asks may use now. */
  readonly usable: () => ReadonlyMap<string, Buffer>;
  /** Whether this key is in memory, usable or not. */
  readonly has: (id: string) => boolean;
  /**
   * Adds a key, or takes this copy instead of an older one, which is wiped. Whoever opens a key afresh has unlocked:
   * what was kept for jobs is everybody's again.
   */
  readonly put: (id: string, dataKey: Buffer) => void;
  /** From now on only jobs that may keep the keys find any. */
  readonly keepForJobs: () => void;
  readonly wipe: () => void;
  /** Wipes them if they are kept for jobs; false if they are not. */
  readonly wipeKept: () => boolean;
};

const none: ReadonlyMap<string, Buffer> = new Map();

/** @param isKeptByJob whether the code that asks belongs to a job that may keep the keys behind a lock. */
export function createUnlockedKeys(isKeptByJob: () => boolean): UnlockedKeys {
  const keys = new Map<string, Buffer>();
  let keptForJobs = false;
  const wipe = () => {
    for (const dataKey of keys.values()) dataKey.fill(0);
    keys.clear();
    keptForJobs = false;
  };
  return {
    usable: () => (keptForJobs && !isKeptByJob() ? none : keys),
    has: (id) => keys.has(id),
    put(id, dataKey) {
      const older = keys.get(id);
      if (older !== dataKey) older?.fill(0);
      keys.set(id, dataKey);
      keptForJobs = false;
    },
    keepForJobs() {
      keptForJobs = keys.size > 0;
    },
    wipe,
    wipeKept() {
      if (!keptForJobs) return false;
      wipe();
      return true;
    },
  };
}

/**
 * The data keys in memory, by id, and who may use them. Nothing here copies a key: wiping it here wipes it everywhere.
 */
export type UnlockedKeys = {
  /** Returns the keys that the caller may use now. */
  readonly usable: () => ReadonlyMap<string, Buffer>;
  /** True when this key is in memory, usable or not. */
  readonly has: (id: string) => boolean;
  /**
   * Adds a key, or replaces an older copy of it, which is wiped. Adding a key is an unlock, so keys that were kept for
   * jobs are usable for everybody again.
   */
  readonly put: (id: string, dataKey: Buffer) => void;
  /** Makes the keys usable only for jobs that may keep them. */
  readonly keepForJobs: () => void;
  readonly wipe: () => void;
  /** Wipes the keys if they are kept for jobs; false if they are not. */
  readonly wipeKept: () => boolean;
};

const none: ReadonlyMap<string, Buffer> = new Map();

/** @param isKeptByJob true when the calling code belongs to a job that may keep the keys after a lock. */
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

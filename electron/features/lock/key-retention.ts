import type { Jobs } from '../../shell/jobs/jobs';
import type { Accounts } from '../account/accounts';

/** How long jobs may keep the keys after an automatic lock, in milliseconds. */
const maxRetentionMs = 30 * 60_000;

/** Decides over the keys and the running jobs at a lock. */
export type KeyRetention = {
  /** Wipes the keys and ends the jobs of the locked account. */
  readonly wipeAll: () => Promise<void>;
  /** Wipes the keys, except for running jobs: those keep them until they end or the time is up. */
  readonly wipeAllButForJobs: () => Promise<void>;
  readonly areKept: () => boolean;
  /** Wipes the kept keys and ends the jobs that kept them; does nothing when the person has unlocked meanwhile. */
  readonly wipe: () => void;
};

/** The dependencies of key retention. `changed` tells the page that the app's state has changed. */
export type KeyRetentionParts = {
  readonly accounts: Pick<Accounts, 'lock' | 'wipeKept'>;
  readonly jobs: Pick<Jobs, 'keepKeys' | 'lock'>;
  readonly changed: () => void;
};

export function createKeyRetention({ accounts, jobs, changed }: KeyRetentionParts): KeyRetention {
  // A timer, not the clock: setting the clock must not prolong this.
  let timer: NodeJS.Timeout | null = null;
  let latest = 0;

  const begin = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    latest += 1;
    return latest;
  };
  const take = () => {
    begin();
    const wereKept = accounts.wipeKept();
    changed();
    return wereKept;
  };
  const wipe = () => {
    if (take()) jobs.lock();
  };
  const wipeAll = async () => {
    begin();
    if (await accounts.lock()) jobs.lock();
  };

  return {
    wipeAll,
    async wipeAllButForJobs() {
      const ended = jobs.keepKeys();
      if (!ended) return wipeAll();
      const mine = begin();
      await accounts.lock('behind jobs');
      // A stricter lock came meanwhile.
      if (mine !== latest) return wipe();
      timer = setTimeout(wipe, maxRetentionMs).unref();
      // A later lock waits for its own jobs.
      void ended.then(() => mine === latest && take());
    },
    areKept: () => timer !== null,
    wipe,
  };
}

import type { Jobs } from '../../shell/jobs/jobs';
import type { Accounts } from '../account/accounts';

/** How long jobs may keep the keys after the app has locked itself, in milliseconds. */
const maxRetentionMs = 30 * 60_000;

/** What becomes of the keys and of running jobs at a lock. */
export type KeyRetention = {
  /** Wipes the keys and ends the jobs of the account that is locked by it. */
  readonly wipeAll: () => Promise<void>;
  /** Wipes the keys, except for jobs that run now: those keep them until they end, or their time is up. */
  readonly wipeAllButForJobs: () => Promise<void>;
  readonly areKept: () => boolean;
  /** Wipes what is kept and ends the jobs that it was kept for; nothing where somebody has unlocked meanwhile. */
  readonly wipe: () => void;
};

/** What keys and jobs are reached by. `changed` tells the page that the app's state has changed. */
export type KeyRetentionParts = {
  readonly accounts: Pick<Accounts, 'lock' | 'wipeKept'>;
  readonly jobs: Pick<Jobs, 'keepKeys' | 'lock'>;
  readonly changed: () => void;
};

export function createKeyRetention({ accounts, jobs, changed }: KeyRetentionParts): KeyRetention {
  // A timer, because no clock that somebody can set may lengthen this.
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
      // A stricter lock came in the meantime.
      if (mine !== latest) return wipe();
      timer = setTimeout(wipe, maxRetentionMs).unref();
      // A later lock has jobs of its own to wait for.
      void ended.then(() => mine === latest && take());
    },
    areKept: () => timer !== null,
    wipe,
  };
}

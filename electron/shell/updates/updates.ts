import type { UpdateState, UpdatesOff } from '../../../shared/contract/app-shell';
import { KnownFailure } from '../../failures';
import type { Log } from '../system/log';
import { plainNotes, type ReleaseNotes } from './plain-notes';

/** Fetches and installs updates; electron-updater in the app. It verifies each file's signature or checksum itself. */
export type Updater = {
  /** Returns the newer version that the feed offers, or null. */
  readonly check: () => Promise<{ readonly version: string; readonly notes: ReleaseNotes | undefined } | null>;
  readonly download: () => Promise<void>;
  /** Quits the app and installs. */
  readonly install: () => void;
};

/** The dependencies of updates. */
export type UpdatesParts = {
  /** Why updates are off now, or null. Called each time, because policy and setting may change. */
  readonly off: () => UpdatesOff | null;
  /** Loads the updater when it is needed: its code is large. */
  readonly load: () => Promise<Updater>;
  /** True while a restart would interrupt a job or a task on the screen. */
  readonly busy: () => boolean;
  /** Runs the app's last tasks; quitting waits for nothing afterwards. */
  readonly finish: () => Promise<void>;
  readonly changed: () => void;
  readonly log: Log;
  readonly clock: () => Date;
};

/** Checks and downloads updates in the background. They are installed on request or on the next start. */
export type Updates = {
  readonly read: () => UpdateState;
  /**
   * Checks, unless the last check was less than a day ago, an update is under way, or updates are off. Never throws.
   */
  readonly checkIfDue: () => Promise<void>;
  /**
   * @throws KnownFailure `restart-waits` while a restart would interrupt something, `not-found` without a ready update.
   */
  readonly restart: () => Promise<void>;
  /** Checks after `firstAfterMs` and then whenever a check is due. The returned function ends it. */
  readonly follow: (firstAfterMs: number) => () => void;
};

const day = 24 * 60 * 60 * 1000;
const hour = day / 24;

export function createUpdates(parts: UpdatesParts): Updates {
  const { off, changed, log, clock } = parts;
  let updater: Updater | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let now: Omit<UpdateState, 'reason'> = { state: 'idle', version: null, notes: '', checkedAt: null };
  const become = (next: Partial<typeof now>) => {
    now = { ...now, ...next };
    changed();
  };

  const check = async () => {
    become({ state: 'checking' });
    updater ??= await parts.load();
    const found = await updater.check();
    const checkedAt = clock().toISOString();
    if (!found) return become({ state: 'idle', version: null, notes: '', checkedAt });
    become({
      state: 'downloading',
      version: found.version.slice(0, 40),
      notes: plainNotes(found.notes),
      checkedAt,
    });
    // Updates may have been turned off during the check: fetch nothing then.
    if (off() !== null) return become({ state: 'idle' });
    await updater.download();
    become({ state: 'ready' });
    log.note('updates', 'ready');
  };

  const checkIfDue = async () => {
    const time = clock().getTime();
    const running = ['checking', 'downloading', 'ready'].includes(now.state);
    // A clock that was set back must not block updates for years.
    const due = time - triedAt >= day || time < triedAt;
    if (running || !due || off() !== null) return;
    triedAt = time;
    try {
      await check();
    } catch {
      // The message may hold an address or a path: log the code only.
      log.note('updates', 'failed');
      become({ state: 'failed' });
    }
  };

  return {
    read: () => {
      const reason = off();
      return reason === null ? { ...now, reason } : { ...now, state: 'off', reason };
    },
    checkIfDue: checkIfDue,
    restart: async () => {
      if (!updater || now.state !== 'ready' || off() !== null) throw new KnownFailure('not-found');
      if (parts.busy()) throw new KnownFailure('restart-waits');
      await parts.finish();
      updater.install();
    },
    follow: (firstAfterMs) => {
      const first = setTimeout(() => void checkIfDue(), firstAfterMs).unref();
      const later = setInterval(() => void checkIfDue(), hour).unref();
      return () => {
        clearTimeout(first);
        clearInterval(later);
      };
    },
  };
}

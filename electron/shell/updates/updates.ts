import type { UpdateState, UpdatesOff } from '../../../shared/contract/app-shell';
import { KnownFailure } from '../../failures';
import type { Log } from '../system/log';
import { plainNotes, type ReleaseNotes } from './plain-notes';

/** What fetches and installs; electron-updater in the app. It checks each file's signature or checksum itself. */
export type Updater = {
  /** The newer version that the feed offers, or null. */
  readonly check: () => Promise<{ readonly version: string; readonly notes: ReleaseNotes | undefined } | null>;
  readonly download: () => Promise<void>;
  /** Ends the app and installs. */
  readonly install: () => void;
};

/** What updates work with. */
export type UpdatesParts = {
  /** Why they are off now, or null; asked each time, because policy and setting may change. */
  readonly off: () => UpdatesOff | null;
  /** Brings the updater: only once it is needed, because its code is large. */
  readonly load: () => Promise<Updater>;
  /** Whether a long work runs, or a task stands on the screen, that a restart would cut short. */
  readonly busy: () => boolean;
  /** The app's last acts; afterwards quitting waits for nothing. */
  readonly finish: () => Promise<void>;
  readonly changed: () => void;
  readonly log: Log;
  readonly clock: () => Date;
};

/** Updates: looked for quietly, fetched quietly, installed when the person says so or at the next start. */
export type Updates = {
  readonly read: () => UpdateState;
  /** Checks, unless the last check was less than a day ago, something runs, or updates are off. Never throws. */
  readonly checkIfDue: () => Promise<void>;
  /** @throws KnownFailure `restart-waits` while a restart would cut something short, `not-found` when nothing is ready. */
  readonly restart: () => Promise<void>;
  /** Looks after `firstAfterMs` and then whenever it is due, until the returned function is called. */
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
    // Somebody may have turned updates off since: then nothing is fetched.
    if (off() !== null) return become({ state: 'idle' });
    await updater.download();
    become({ state: 'ready' });
    log.note('updates', 'ready');
  };

  const checkIfDue = async () => {
    const time = clock().getTime();
    const running = ['checking', 'downloading', 'ready'].includes(now.state);
    // A clock that was set back must not keep updates away for years.
    const due = time - triedAt >= day || time < triedAt;
    if (running || !due || off() !== null) return;
    triedAt = time;
    try {
      await check();
    } catch {
      // The message may hold an address or a path; that it failed is all that is worth keeping.
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

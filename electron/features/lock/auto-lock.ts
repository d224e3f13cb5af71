import type { Publish } from '../../events';
import type { Host } from '../../host';
import type { Jobs } from '../../shell/jobs/jobs';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { SecretClipboard } from '../../shell/system/clipboard';
import type { Accounts } from '../account/accounts';
import { createKeyRetention } from './key-retention';

/** What the lock works with. `changed` tells the page that the app's state has changed. */
export type AppLockParts = {
  readonly powerMonitor: Host['powerMonitor'];
  readonly accounts: Pick<Accounts, 'opened' | 'lock' | 'wipeKept'>;
  readonly jobs: Pick<Jobs, 'keepKeys' | 'lock'>;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly clipboard: Pick<SecretClipboard, 'clearNow'>;
  readonly publish: Publish;
  readonly changed: () => void;
  /** Milliseconds from any beginning that only ever grow: the clock on the wall can be set while nobody is there. */
  readonly elapsed?: () => number;
};

/** Locks the app when its person has gone. */
export type AppLock = {
  /**
   * Locks now: wipes the keys where a passphrase opens them, ends the jobs that used them, hides what is shown, takes a
   * secret off the clipboard.
   */
  readonly now: () => Promise<void>;
  /** When the app locks by itself, as an ISO time; known in the last minute only, else null. */
  readonly locksAt: () => string | null;
  /** Whether jobs go on with the keys behind a lock that came by itself. */
  readonly keepsForJobs: () => boolean;
  /** Takes from such jobs what they keep, and ends them. */
  readonly wipeKept: () => void;
  /** Somebody is there, whatever the system says of keyboard and mouse. */
  readonly stay: () => void;
  /** Looks at once, because the chosen time may have changed. */
  readonly again: () => void;
  /** Begins to watch, until the returned function is called. */
  readonly watch: () => () => void;
};

/** In the last minute the person is told, and any movement ends the count within these seconds. */
const lastMinute = 60;
const lastMinutePoll = 2;

/**
 * The system is asked how long nobody was there only as often as the answer can matter: at most once a minute, and every
 * two seconds in the last one. Timers stand still while a computer sleeps, so sleep and screen lock count by themselves.
 */
export function createAppLock(parts: AppLockParts): AppLock {
  const {
    powerMonitor,
    accounts,
    jobs,
    settings,
    clipboard,
    publish,
    changed,
    elapsed = () => performance.now(),
  } = parts;
  const retention = createKeyRetention({ accounts, jobs, changed });
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let stayedAt = Number.NEGATIVE_INFINITY;
  let locksAt: string | null = null;

  const warn = (next: string | null): void => {
    if (next === locksAt) return;
    locksAt = next;
    changed();
  };

  const hideAnd = async (lockKeys: () => Promise<unknown>): Promise<void> => {
    warn(null);
    publish('secrets.hide', {});
    await Promise.allSettled([lockKeys(), clipboard.clearNow()]);
    changed();
  };
  const now = () => hideAnd(retention.wipeAll);

  /**
   * Whether there is something to lock: an own account, open, that asks for a passphrase. It stays open behind
   * the practice account, too.
   */
  const canLock = (): boolean =>
    accounts.opened().some(({ kind, vault }) => {
      const { protection, state } = vault.status();
      return kind === 'real' && protection === 'passphrase' && state === 'ready';
    });

  const idleSeconds = (): number => Math.min(powerMonitor.getSystemIdleTime(), (elapsed() - stayedAt) / 1000);

  /** Checks once; answers with the seconds until the next check. */
  const check = async (): Promise<number> => {
    const limit = settings.read().lockAfterMinutes * 60;
    if (limit === 0 || !canLock()) {
      warn(null);
      return lastMinute;
    }
    const left = Math.ceil(limit - idleSeconds());
    if (left <= 0) {
      // Nobody asked for this one: work that was left to run while its person is away is not to be lost by it.
      await hideAnd(retention.wipeAllButForJobs);
      return lastMinute;
    }
    if (left > lastMinute) {
      warn(null);
      return Math.min(left - lastMinute, lastMinute);
    }
    // The moment is kept while it holds, so that the page is not told anew with each check.
    const until = Date.now() + left * 1000;
    if (locksAt === null || Math.abs(Date.parse(locksAt) - until) > 1500) warn(new Date(until).toISOString());
    return Math.min(left, lastMinutePoll);
  };

  const next = (seconds: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void check().then(next), seconds * 1000).unref();
  };

  const away = (): void => {
    if (settings.read().lockWithScreen) void now();
  };

  // What sleeps may be written to the disk as it is in memory, and time that is slept through is not counted.
  const asleep = (): void => {
    retention.wipe();
    away();
  };

  // Elapsed time may stand still while the computer sleeps: whoever stayed before has said nothing of the time since.
  const back = (): void => {
    stayedAt = Number.NEGATIVE_INFINITY;
    next(0);
  };

  return {
    now,
    keepsForJobs: retention.areKept,
    wipeKept: retention.wipe,
    locksAt: () => locksAt,
    stay: () => {
      stayedAt = elapsed();
      warn(null);
    },
    again: () => next(0),
    watch: () => {
      stopped = false;
      next(lastMinutePoll);
      powerMonitor.on('suspend', asleep);
      powerMonitor.on('lock-screen', away);
      powerMonitor.on('resume', back);
      return () => {
        stopped = true;
        clearTimeout(timer);
      };
    },
  };
}

import type { Publish } from '../../events';
import type { Host } from '../../host';
import type { Jobs } from '../../shell/jobs/jobs';
import type { SettingsStore } from '../../shell/settings/settings-store';
import type { SecretClipboard } from '../../shell/system/clipboard';
import type { Accounts } from '../account/accounts';
import { createKeyRetention } from './key-retention';

/** The dependencies of the app lock. `changed` tells the page that the app's state has changed. */
export type AutoLockParts = {
  readonly powerMonitor: Host['powerMonitor'];
  readonly accounts: Pick<Accounts, 'opened' | 'lock' | 'wipeKept'>;
  readonly jobs: Pick<Jobs, 'keepKeys' | 'lock'>;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly clipboard: Pick<SecretClipboard, 'clearNow'>;
  readonly publish: Publish;
  readonly changed: () => void;
  /** Monotonic milliseconds: the wall clock can be set while nobody is there. */
  readonly elapsed?: () => number;
};

/** Locks the app when its person has gone. */
export type AutoLock = {
  /**
   * Locks now: wipes the keys that a passphrase protects, ends the jobs that used them, hides shown values, and clears
   * a copied secret from the clipboard.
   */
  readonly now: () => Promise<void>;
  /** When the app locks by itself, as an ISO time; null except in the last minute. */
  readonly locksAt: () => string | null;
  /** True while jobs keep the keys after an automatic lock. */
  readonly keepsForJobs: () => boolean;
  /** Wipes the keys that such jobs keep, and ends the jobs. */
  readonly wipeKept: () => void;
  /** The person confirms being there, whatever the system reports about keyboard and mouse. */
  readonly stay: () => void;
  /** Checks at once, because the chosen time may have changed. */
  readonly again: () => void;
  /** Starts to watch. The returned function ends it. */
  readonly watch: () => () => void;
};

/** The warning time, in seconds, and the interval of checks in it: any movement then ends the countdown within 2 s. */
const lastMinute = 60;
const lastMinutePoll = 2;

/**
 * Polls the system's idle time only as often as needed: at most once a minute, and every two seconds in the last one.
 * Timers stop while a computer sleeps, so sleep and screen lock are handled by their own events.
 */
export function createAutoLock(parts: AutoLockParts): AutoLock {
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
   * True when there is something to lock: the real account, open and protected by a passphrase. It stays open while the
   * person is in the practice account.
   */
  const canLock = (): boolean =>
    accounts.opened().some(({ kind, vault }) => {
      const { protection, state } = vault.status();
      return kind === 'real' && protection === 'passphrase' && state === 'ready';
    });

  const idleSeconds = (): number => Math.min(powerMonitor.getSystemIdleTime(), (elapsed() - stayedAt) / 1000);

  /** Checks once and returns the seconds until the next check. */
  const check = async (): Promise<number> => {
    const limit = settings.read().lockAfterMinutes * 60;
    if (limit === 0 || !canLock()) {
      warn(null);
      return lastMinute;
    }
    const left = Math.ceil(limit - idleSeconds());
    if (left <= 0) {
      // An automatic lock: work left to run while the person is away must survive it.
      await hideAnd(retention.wipeAllButForJobs);
      return lastMinute;
    }
    if (left > lastMinute) {
      warn(null);
      return Math.min(left - lastMinute, lastMinute);
    }
    // The time is kept while it holds, so that the page does not get an event with each check.
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

  // Memory may be written to the disk during sleep, and the time asleep is not counted.
  const asleep = (): void => {
    retention.wipe();
    away();
  };

  // Monotonic time may stop during sleep, so an earlier `stay` says nothing about the time since.
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

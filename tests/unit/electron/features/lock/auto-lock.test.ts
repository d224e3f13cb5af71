import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../../../electron/features/account/accounts';
import { createAutoLock } from '../../../../../electron/features/lock/auto-lock';
import type { Host } from '../../../../../electron/host';
import type { VaultStatus } from '../../../../../shared/contract/app-state';
import { defaultSettings, type Settings } from '../../../../../shared/contract/settings';

const ready: VaultStatus = { state: 'ready', protection: 'passphrase', reason: null };

function watched(change: Partial<Settings> = {}, kind: Account['kind'] = 'real', status = ready, behind = false) {
  const account = (each: Account['kind']) => ({ kind: each, vault: { status: () => status } }) as unknown as Account;
  let idle = 0;
  const asked = vi.fn();
  const powerMonitor = Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => {
      asked();
      return idle;
    },
  });
  const lock = vi.fn(async (_how?: 'at once' | 'behind jobs') => true);
  const wipeKept = vi.fn(() => true);
  const endJobs = vi.fn();
  let running: Promise<void> | null = null;
  const clearNow = vi.fn(async () => undefined);
  const publish = vi.fn();
  const changed = vi.fn();
  const appLock = createAutoLock({
    powerMonitor: powerMonitor as unknown as Host['powerMonitor'],
    accounts: {
      opened: () => [...(behind ? [account('practice')] : []), account(kind)],
      lock,
      wipeKept,
    },
    jobs: { keepKeys: () => running, lock: endJobs },
    settings: { read: () => ({ ...defaultSettings, ...change }) },
    clipboard: { clearNow },
    publish,
    changed,
  });
  const stop = appLock.watch();
  /** Lets idle time pass. */
  const nobodyFor = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      idle += 1;
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  const moves = () => {
    idle = 0;
  };
  const runsOn = () => {
    running = new Promise(() => {});
  };
  return {
    appLock,
    powerMonitor,
    lock,
    wipeKept,
    endJobs,
    runsOn,
    clearNow,
    publish,
    changed,
    asked,
    nobodyFor,
    moves,
    stop,
  };
}

describe('the lock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-21T10:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('locks after the chosen minutes, warns in the last one, and asks the system sparingly', async () => {
    const { appLock, lock, clearNow, publish, asked, nobodyFor } = watched();
    await nobodyFor(14 * 60 - 5);
    expect(appLock.locksAt()).toBeNull();
    expect(asked.mock.calls.length).toBeLessThan(20);
    await nobodyFor(35);
    expect(appLock.locksAt()).toBe('2026-11-21T10:15:00.000Z');
    expect(lock).not.toHaveBeenCalled();
    await nobodyFor(32);
    expect(lock).toHaveBeenCalledOnce();
    expect(clearNow).toHaveBeenCalledOnce();
    expect(publish).toHaveBeenCalledWith('secrets.hide', {});
    expect(appLock.locksAt()).toBeNull();
  });

  it('is called off by any movement in the last minute, and by Stay unlocked', async () => {
    const { appLock, lock, nobodyFor, moves } = watched();
    await nobodyFor(14 * 60 + 30);
    expect(appLock.locksAt()).not.toBeNull();
    moves();
    await nobodyFor(3);
    expect(appLock.locksAt()).toBeNull();
    await nobodyFor(14 * 60 + 30);
    expect(appLock.locksAt()).not.toBeNull();
    // The system saw no key and no mouse: the person may use a switch or an eye tracker.
    appLock.stay();
    expect(appLock.locksAt()).toBeNull();
    await nobodyFor(13 * 60);
    expect(lock).not.toHaveBeenCalled();
  });

  it.each([
    ['when it is switched off', watched.bind(null, { lockAfterMinutes: 0 })],
    ['in practice', watched.bind(null, {}, 'practice', { state: 'ready', protection: 'practice', reason: null })],
    ['where the keyring alone opens', watched.bind(null, {}, 'real', { ...ready, protection: 'keyring' })],
    ['when it is locked already', watched.bind(null, {}, 'real', { ...ready, state: 'locked' })],
  ] as const)('does not come by itself %s', async (_when, watch) => {
    const { appLock, lock, nobodyFor } = watch();
    await nobodyFor(60 * 30);
    expect(lock).not.toHaveBeenCalled();
    expect(appLock.locksAt()).toBeNull();
  });

  it.each(['suspend', 'lock-screen'])('comes at once on %s, unless the person does not want that', async (event) => {
    const wanted = watched();
    wanted.powerMonitor.emit(event);
    expect(wanted.lock).toHaveBeenCalledOnce();
    expect(wanted.clearNow).toHaveBeenCalledOnce();
    expect(wanted.publish).toHaveBeenCalledWith('secrets.hide', {});
    const unwanted = watched({ lockWithScreen: false });
    unwanted.powerMonitor.emit(event);
    expect(unwanted.lock).not.toHaveBeenCalled();
  });

  it('leaves running jobs their keys when it comes by itself, and no other time', async () => {
    const { appLock, lock, clearNow, publish, endJobs, wipeKept, powerMonitor, nobodyFor, runsOn } = watched({
      lockWithScreen: false,
    });
    runsOn();
    await nobodyFor(15 * 60 + 1);
    expect(lock.mock.calls).toEqual([['behind jobs']]);
    expect(clearNow).toHaveBeenCalledOnce();
    expect(publish).toHaveBeenCalledWith('secrets.hide', {});
    expect(endJobs).not.toHaveBeenCalled();
    expect(appLock.keepsForJobs()).toBe(true);
    // Whatever the sleep setting: sleep does not apply to an app that is already locked.
    powerMonitor.emit('suspend');
    expect(wipeKept).toHaveBeenCalledOnce();
    expect(endJobs).toHaveBeenCalledOnce();
    expect(appLock.keepsForJobs()).toBe(false);
    lock.mockClear();
    await appLock.now();
    expect(lock.mock.calls).toEqual([[]]);
    expect(endJobs).toHaveBeenCalledTimes(2);
  });

  const day = 86_400_000;
  it.each([
    ['back by a year', -365 * day],
    ['back by an hour', -day / 24],
    ['forward by a day', day],
  ])('comes as long after Stay unlocked as ever when the clock is set %s', async (_how, jump) => {
    const { appLock, lock, nobodyFor } = watched();
    await nobodyFor(14 * 60 + 30);
    appLock.stay();
    vi.setSystemTime(Date.now() + jump);
    await nobodyFor(14 * 60 + 50);
    expect(lock).not.toHaveBeenCalled();
    await nobodyFor(12);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('ignores activity from before a sleep', async () => {
    const { appLock, lock, powerMonitor, nobodyFor } = watched({ lockWithScreen: false });
    await nobodyFor(14 * 60 + 58);
    appLock.stay();
    powerMonitor.emit('suspend');
    await nobodyFor(5);
    expect(lock).not.toHaveBeenCalled();
    powerMonitor.emit('resume');
    await nobodyFor(1);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('watches no longer once it is stopped', async () => {
    const { lock, nobodyFor, stop } = watched();
    stop();
    await nobodyFor(60 * 20);
    expect(lock).not.toHaveBeenCalled();
  });

  it('locks the own account behind the practice account, too', async () => {
    const { lock, nobodyFor, stop } = watched({ lockAfterMinutes: 5 }, 'real', ready, true);
    await nobodyFor(310);
    expect(lock).toHaveBeenCalled();
    stop();
  });
});

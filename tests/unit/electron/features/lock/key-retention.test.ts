import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyRetention } from '../../../../../electron/features/lock/key-retention';

const minute = 60_000;

/** One unlocked vault, and jobs that run until they are ended. */
function bench(running = true) {
  let state: 'open' | 'kept' | 'wiped' = 'open';
  let ends = () => {};
  const endJobs = vi.fn();
  const accounts = {
    lock: async (how: 'at once' | 'behind jobs' = 'at once') => {
      // Asynchronous, like the accounts.
      await Promise.resolve();
      state = how === 'at once' || state === 'wiped' ? 'wiped' : 'kept';
      return true;
    },
    wipeKept: () => {
      const wasKept = state === 'kept';
      if (wasKept) state = 'wiped';
      return wasKept;
    },
  };
  const runOn = () =>
    new Promise<void>((resolve) => {
      ends = resolve;
    });
  const keepKeys = () => (running ? runOn() : null);
  const changed = vi.fn();
  const retention = createKeyRetention({ accounts, jobs: { keepKeys, lock: endJobs }, changed });
  const unlock = () => {
    state = 'open';
  };
  return { kept: retention, state: () => state, ends: () => ends(), endJobs, unlock, changed };
}

describe('keys that are kept for jobs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are wiped when the last job has ended, and ends none', async () => {
    const { kept, state, ends, endJobs } = bench();
    await kept.wipeAllButForJobs();
    expect(kept.areKept()).toBe(true);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(state()).toBe('kept');
    ends();
    await vi.advanceTimersByTimeAsync(0);
    expect(state()).toBe('wiped');
    expect(kept.areKept()).toBe(false);
    expect(endJobs).not.toHaveBeenCalled();
  });

  it.each([
    ['back by a year', -365 * 24 * 60 * minute],
    ['not', 0],
  ])('are wiped after 30 minutes and the jobs ended, with the clock set %s', async (_how, jump) => {
    const { kept, state, endJobs, changed } = bench();
    await kept.wipeAllButForJobs();
    vi.setSystemTime(Date.now() + jump);
    await vi.advanceTimersByTimeAsync(30 * minute - 1);
    expect(state()).toBe('kept');
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(1);
    expect(state()).toBe('wiped');
    expect(endJobs).toHaveBeenCalledOnce();
    expect(changed).toHaveBeenCalled();
  });

  it('are not there where nothing runs', async () => {
    const { kept, state } = bench(false);
    await kept.wipeAllButForJobs();
    expect(state()).toBe('wiped');
    expect(kept.areKept()).toBe(false);
  });

  it('go at once with a stricter lock, also one that comes in the middle', async () => {
    const { kept, state, endJobs } = bench();
    await kept.wipeAllButForJobs();
    await kept.wipeAll();
    expect(state()).toBe('wiped');
    expect(endJobs).toHaveBeenCalledOnce();
    expect(kept.areKept()).toBe(false);

    const other = bench();
    const locking = other.kept.wipeAllButForJobs();
    other.kept.wipe();
    await locking;
    expect(other.state()).toBe('wiped');
    expect(other.endJobs).toHaveBeenCalled();
  });

  it('lock nobody out who has unlocked meanwhile, and have their whole time at the next lock', async () => {
    const { kept, state, ends, endJobs, unlock } = bench();
    await kept.wipeAllButForJobs();
    const firstEnds = ends;
    unlock();
    await vi.advanceTimersByTimeAsync(20 * minute);
    await kept.wipeAllButForJobs();
    await vi.advanceTimersByTimeAsync(29 * minute);
    expect(state()).toBe('kept');
    unlock();
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(state()).toBe('open');
    expect(endJobs).not.toHaveBeenCalled();
    firstEnds();
  });
});

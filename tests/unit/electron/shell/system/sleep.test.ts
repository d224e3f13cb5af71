import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { networkBackMs, watchSleep } from '../../../../../electron/shell/system/sleep';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function bench() {
  const powerMonitor = new EventEmitter();
  const jobs = { sleep: vi.fn(), wake: vi.fn() };
  return { jobs, powerMonitor, ...watchSleep({ powerMonitor: powerMonitor as unknown as Host['powerMonitor'], jobs }) };
}

it.each([
  ['nothing', [], false],
  ['suspend', ['suspend'], true],
  ['suspend and resume', ['suspend', 'resume'], true],
  ['resume alone', ['resume'], false],
])('after %s', (_what, events, slept) => {
  const { watch, powerMonitor } = bench();
  const answer = watch();
  for (const event of events) powerMonitor.emit(event);
  expect(answer()).toBe(slept);
});

it('counts what began between the word of sleep and the sleep, and nothing that began after it', () => {
  const { watch, powerMonitor } = bench();
  powerMonitor.emit('suspend');
  const early = watch();
  powerMonitor.emit('resume');
  const late = watch();
  expect([early(), late()]).toEqual([true, false]);
});

it('holds jobs at once, and lets them go when the network has had its moment', async () => {
  const { jobs, powerMonitor } = bench();
  powerMonitor.emit('suspend');
  expect(jobs.sleep).toHaveBeenCalledOnce();
  powerMonitor.emit('resume');
  await vi.advanceTimersByTimeAsync(networkBackMs - 1);
  powerMonitor.emit('suspend');
  await vi.advanceTimersByTimeAsync(networkBackMs * 2);
  expect(jobs.wake).not.toHaveBeenCalled();
  powerMonitor.emit('resume');
  await vi.advanceTimersByTimeAsync(networkBackMs);
  expect(jobs.wake).toHaveBeenCalledOnce();
});

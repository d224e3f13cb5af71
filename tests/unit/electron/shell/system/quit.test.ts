import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { followSessionEnd, quitCleanly } from '../../../../../electron/shell/system/quit';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = () => new Promise(() => undefined);

/** An app that is asked to quit; reports whether it has. */
function quitting(lastActs: readonly (() => Promise<unknown>)[], isWriting = () => false) {
  const app = new EventEmitter();
  let quits = 0;
  const quit = () => {
    let held = false;
    app.emit('before-quit', { preventDefault: () => (held = true) });
    if (!held) quits += 1;
  };
  quitCleanly(Object.assign(app, { quit }) as unknown as Host['app'], lastActs, isWriting);
  quit();
  return () => quits > 0;
}

it('waits for every last act, also when one of them fails', async () => {
  let done: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (done = resolve));
  const hasQuit = quitting([() => Promise.reject(new Error('no')), () => slow]);
  await vi.advanceTimersByTimeAsync(4000);
  expect(hasQuit()).toBe(false);
  done();
  await vi.advanceTimersByTimeAsync(0);
  expect(hasQuit()).toBe(true);
});

it('waits five seconds for an act that only waits', async () => {
  const hasQuit = quitting([never]);
  await vi.advanceTimersByTimeAsync(4999);
  expect(hasQuit()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(hasQuit()).toBe(true);
});

it('waits as long as a slow disk writes', async () => {
  let writing = true;
  const hasQuit = quitting([never], () => writing);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(hasQuit()).toBe(false);
  writing = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(hasQuit()).toBe(true);
});

it('does not wait for ever for a disk that never answers', async () => {
  const hasQuit = quitting([never], () => true);
  await vi.advanceTimersByTimeAsync(119_000);
  expect(hasQuit()).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(hasQuit()).toBe(true);
});

it('clears the clipboard when Windows asks to end the session, and does every last act when it does', async () => {
  const window = new EventEmitter();
  const done: string[] = [];
  followSessionEnd(window as unknown as Parameters<typeof followSessionEnd>[0], {
    clearClipboard: async () => void done.push('cleared'),
    finish: async () => void done.push('finished'),
  });
  window.emit('query-session-end');
  expect(done).toEqual(['cleared']);
  window.emit('session-end');
  expect(done).toEqual(['cleared', 'finished']);
});

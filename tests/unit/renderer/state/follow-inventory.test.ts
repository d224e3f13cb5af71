import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followInventory } from '../../../../renderer/state/follow-inventory';
import { useOverviewStore } from '../../../../renderer/state/overview-store';

/** The milliseconds that main takes for an answer. */
let takes = 0;
let running = 0;
let most = 0;
let revision = 0;
let stop = () => {};
const ask = vi.fn(async () => {
  running += 1;
  most = Math.max(most, running);
  await new Promise((resolve) => setTimeout(resolve, takes));
  running -= 1;
});
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const change = () => {
  revision += 1;
  useOverviewStore.setState({ counts: { revision, total: 1, current: 1 } });
};
/** Ten seconds of a bulk test: four changes a second reach the page. */
const testsInBulk = async () => {
  for (let times = 0; times < 40; times += 1) {
    change();
    await pass(250);
  }
};
const follow = (isShown = true) => {
  const follower = followInventory(ask, isShown);
  stop = follower.stop;
  return follower;
};

beforeEach(() => {
  vi.useFakeTimers();
  takes = 10;
  most = 0;
  ask.mockClear();
});

afterEach(async () => {
  stop();
  await pass(60_000);
  vi.useRealTimers();
});

describe('a question that follows the inventory', () => {
  it('is asked at the beginning, and at once for a change after a rest', async () => {
    follow();
    await pass(5000);
    expect(ask).toHaveBeenCalledTimes(1);
    change();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked once a second during a bulk test, and for the last change', async () => {
    follow();
    await testsInBulk();
    const during = ask.mock.calls.length;
    expect(during).toBeGreaterThanOrEqual(9);
    expect(during).toBeLessThanOrEqual(11);
    change();
    await pass(5000);
    expect(ask.mock.calls.length).toBe(during + 1);
  });

  it('is asked once at a time, and once more for what changed meanwhile', async () => {
    takes = 4000;
    follow();
    await testsInBulk();
    await pass(20_000);
    expect(most).toBe(1);
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('is not asked while it is not on the screen, and once when it is again', async () => {
    const { show } = follow();
    await pass(2000);
    show(false);
    await testsInBulk();
    expect(ask).toHaveBeenCalledTimes(1);
    show(true);
    await pass(2000);
    expect(ask).toHaveBeenCalledTimes(2);
    show(false);
    show(true);
    await pass(2000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is not asked at all while nobody has seen it', async () => {
    follow(false);
    await testsInBulk();
    expect(ask).not.toHaveBeenCalled();
  });

  it('is not asked after its end', async () => {
    takes = 4000;
    const { stop: end } = follow();
    await pass(1500);
    change();
    end();
    await testsInBulk();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

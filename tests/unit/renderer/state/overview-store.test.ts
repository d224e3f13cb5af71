import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putApp } from '../../../../renderer/state/app-store';
import { chooseCompany } from '../../../../renderer/state/company-store';
import { dropAllKeys, useKeysStore } from '../../../../renderer/state/keys-store';
import {
  dropOverview,
  holdOverview,
  overviewChanged,
  putOverview,
  readOverview,
  useOverviewStore,
} from '../../../../renderer/state/overview-store';
import type { AppState } from '../../../../shared/contract/app-state';
import type { Overview } from '../../../../shared/contract/inventory-requests';
import { defaultSettings } from '../../../../shared/contract/settings';
import { inventoryOf } from '../../../runs/preview/sample-inventory';

const sample = inventoryOf().overview(null);
let revision = 1;
const read = vi.fn();
let release = () => {};

const at = (of: number): Overview => ({ ...sample, revision: of, total: of });
const changed = () => {
  revision += 1;
  overviewChanged({ revision, total: revision, current: 1 });
};
const shown = () => useOverviewStore.getState().overview?.revision;
/** Lets the timers of the store run that are due within some milliseconds. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function arrange(account: 'real' | 'practice'): void {
  putApp({ settings: { ...defaultSettings, account }, vault: { state: 'ready' } } as unknown as AppState);
}

beforeEach(async () => {
  vi.useFakeTimers();
  revision = 1;
  read.mockReset().mockImplementation(async ({ company }) => {
    return { ok: true, value: { ...at(revision), company }, updates: 'overview' };
  });
  vi.stubGlobal('window', {
    keyquilt: { 'inventory.read': read, 'companies.choose': async () => ({ ok: true, value: {} }) },
  });
  arrange('real');
  dropOverview();
  dropAllKeys();
  await pass(1000);
  putOverview(at(1));
});

afterEach(() => {
  release();
  release = () => {};
  vi.useRealTimers();
});

describe('the overview', () => {
  it('brings the records of the unfinished work', () => {
    expect(sample.keys.length).toBeGreaterThan(0);
    for (const key of sample.keys) expect(useKeysStore.getState().byId.get(key.id)).toBe(key);
  });

  it('is not read again by a screen that finds it current', async () => {
    release = holdOverview();
    await pass(1000);
    expect(read).not.toHaveBeenCalled();
  });

  it('takes over the counts of a change, and is read again only when a screen shows it', async () => {
    changed();
    await pass(1000);
    expect(useOverviewStore.getState().counts).toEqual({ revision: 2, total: 2, current: 1 });
    expect(read).not.toHaveBeenCalled();
    release = holdOverview();
    await pass(0);
    expect([read.mock.calls.length, shown()]).toEqual([1, 2]);
  });

  it('follows a change while a screen shows it', async () => {
    release = holdOverview();
    changed();
    await pass(20);
    expect([read.mock.calls.length, shown()]).toEqual([1, 2]);
  });

  it('is not read again for a change that it already holds', async () => {
    release = holdOverview();
    putOverview(at(5));
    overviewChanged({ revision: 5, total: 5, current: 1 });
    await pass(1000);
    expect(read).not.toHaveBeenCalled();
  });

  it('asks a few times a second while thousands of keys change, and for the last change', async () => {
    release = holdOverview();
    for (let change = 0; change < 1000; change += 1) {
      changed();
      await pass(1);
    }
    await pass(1000);
    expect(read.mock.calls.length).toBeGreaterThan(2);
    expect(read.mock.calls.length).toBeLessThan(8);
    expect(shown()).toBe(revision);
  });

  it('asks once at a time', async () => {
    let answer = (_: unknown) => {};
    read.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    release = holdOverview();
    changed();
    await pass(20);
    changed();
    await pass(1000);
    expect(read).toHaveBeenCalledTimes(1);
    answer({ ok: true, value: at(2), updates: 'overview' });
    await pass(1000);
    expect([read.mock.calls.length, shown()]).toEqual([2, 3]);
  });

  it('is asked for the chosen company, and again when another is chosen meanwhile', async () => {
    release = holdOverview();
    chooseCompany('Harbour & Pine');
    chooseCompany('Maple & Rye');
    await pass(300);
    expect(read.mock.calls.map(([input]) => input.company)).toEqual(['Harbour & Pine', 'Maple & Rye']);
    expect(useOverviewStore.getState().overview?.company).toBe('Maple & Rye');
  });

  it('keeps the last state after a failure, and asks again after the next change', async () => {
    release = holdOverview();
    read.mockResolvedValueOnce({ ok: false, failure: { code: 'unexpected', title: 'T', advice: 'A' } });
    changed();
    await pass(1000);
    expect([read.mock.calls.length, shown()]).toEqual([1, 1]);
    changed();
    await pass(1000);
    expect([read.mock.calls.length, shown()]).toEqual([2, 3]);
  });

  it('takes over lower numbers, and rests: main counts from its beginning again', async () => {
    release = holdOverview();
    overviewChanged({ revision: 90, total: 90, current: 90 });
    await pass(5000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(shown()).toBe(1);
    expect(useOverviewStore.getState().counts).toEqual({ revision: 1, total: 1, current: sample.current });
    changed();
    await pass(1000);
    expect([read.mock.calls.length, shown()]).toEqual([2, 2]);
  });

  it('asks again for a change that came while the answer was on its way', async () => {
    release = holdOverview();
    read.mockImplementationOnce(async () => {
      changed();
      return { ok: true, value: at(2), updates: 'overview' };
    });
    changed();
    await pass(1000);
    expect([read.mock.calls.length, shown()]).toEqual([2, 3]);
  });

  it('is read on a new day whether or not a screen shows it', async () => {
    revision = 7;
    expect(await readOverview()).toBe(7);
    expect(shown()).toBe(7);
    read.mockResolvedValueOnce({ ok: false, failure: { code: 'unexpected', title: 'T', advice: 'A' } });
    expect(await readOverview()).toBeNull();
  });

  it('is dropped with a change of account, and so is an answer that was on its way', async () => {
    const late = readOverview();
    arrange('practice');
    expect(shown()).toBeUndefined();
    await late;
    expect(shown()).toBeUndefined();
  });
});

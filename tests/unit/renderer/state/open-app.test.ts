import '../../all-texts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAppStore } from '../../../../renderer/state/app-store';
import { chooseAccount, restartPractice } from '../../../../renderer/state/choose-account';
import { dropAllKeys, putKeys, useKeysStore } from '../../../../renderer/state/keys-store';
import { useListedKeys } from '../../../../renderer/state/listed-keys';
import { followEvents } from '../../../../renderer/state/main-events';
import { openApp } from '../../../../renderer/state/open-app';
import { dropOverview, useOverviewStore } from '../../../../renderer/state/overview-store';
import { resetRoute, useRouteStore } from '../../../../renderer/state/route-store';
import { firstView, rowsAtOnce } from '../../../../shared/inventory/first-view';
import { inventoryOf } from '../../../runs/preview/sample-inventory';
import { sampleKeys } from '../../../runs/preview/sample-keys';
import { scene } from '../../../runs/preview/sample-scene';

const { app } = scene();
const inventory = inventoryOf();
const overview = inventory.overview(null);
const list = inventory.lists.view({ view: firstView('attention'), from: 0, count: rowsAtOnce });
const practice = { ...app, settings: { ...app.settings, account: 'practice' as const } };

const verbs = {
  'app.open': vi.fn(),
  'app.chooseAccount': vi.fn(),
  'app.restartPractice': vi.fn(),
  'inventory.read': vi.fn(),
  'keys.read': vi.fn(),
};
const listeners = new Map<string, (data: unknown) => void>();
const listen = (name: string, listener: (data: unknown) => void) => listeners.set(name, listener);
const ok = (value: unknown, updates = 'none') => ({ ok: true, value, updates });
const failed = { ok: false, failure: { code: 'unexpected', title: 'T', advice: 'A' } };
const state = () => ({
  account: useAppStore.getState().app?.settings.account ?? null,
  overview: useOverviewStore.getState().overview !== null,
  list: useListedKeys.getState().list !== null,
  keys: useKeysStore.getState().byId.size,
});

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-18T14:05:00') });
  for (const verb of Object.values(verbs)) verb.mockReset();
  verbs['app.open'].mockResolvedValue(ok({ app, overview, list }));
  verbs['app.chooseAccount'].mockResolvedValue(ok(practice, 'app'));
  verbs['app.restartPractice'].mockResolvedValue(ok(practice, 'app'));
  verbs['inventory.read'].mockResolvedValue(ok(overview, 'overview'));
  verbs['keys.read'].mockImplementation(async ({ ids }) => {
    return ok({ keys: sampleKeys.filter(({ id }) => ids.includes(id)), gone: [] }, 'keys');
  });
  vi.stubGlobal('window', { keyquilt: { ...verbs, listen } });
  vi.stubGlobal('requestIdleCallback', () => 0);
  useAppStore.setState({ app: null });
  dropOverview();
  dropAllKeys();
  resetRoute();
});

afterEach(() => {
  useAppStore.setState({ app: null });
  vi.useRealTimers();
});

describe('opening the app', () => {
  it('holds the counts and the first rows before any screen is shown', async () => {
    const seen: unknown[] = [];
    const stop = useAppStore.subscribe(() => seen.push(state()));
    expect(await openApp()).toBeNull();
    stop();
    expect(seen).toEqual([{ account: 'real', overview: true, list: true, keys: overview.keys.length }]);
  });

  it('stores nothing of an answer that failed, and says why', async () => {
    verbs['app.open'].mockResolvedValue(failed);
    expect(await openApp()).toEqual(failed.failure);
    expect(state()).toEqual({ account: null, overview: false, list: false, keys: 0 });
  });
});

describe('another account', () => {
  it.each([
    ['is opened', () => chooseAccount('practice')],
    ['starts over', () => restartPractice()],
  ])('shows nothing of the first one while it %s', async (_what, open) => {
    await openApp();
    putKeys(sampleKeys);
    useRouteStore.setState({ route: { name: 'settings' } });
    let answer = (_: unknown) => {};
    verbs['app.open'].mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const opening = open();
    await vi.waitFor(() => expect(verbs['app.open']).toHaveBeenCalledTimes(2));
    expect(state()).toEqual({ account: 'practice', overview: false, list: false, keys: 0 });
    expect(useRouteStore.getState().route).toEqual({ name: 'home' });
    answer(ok({ app: practice, overview, list }));
    expect(await opening).toBeNull();
    expect(state()).toMatchObject({ account: 'practice', overview: true, list: true });
  });

  it('stays where it is when it cannot be opened', async () => {
    await openApp();
    verbs['app.chooseAccount'].mockResolvedValue(failed);
    expect(await chooseAccount('practice')).toEqual(failed.failure);
    expect(state()).toMatchObject({ account: 'real', overview: true });
  });
});

describe('what main reports', () => {
  beforeEach(async () => {
    followEvents({ runCommand: () => {}, followLink: () => {}, undoChanged: () => {} });
    await openApp();
  });

  it('reads changed keys again that are cached, and takes over the counts', async () => {
    const [first] = overview.keys;
    listeners.get('keys.changed')?.({ ids: [first?.id, 'f'.repeat(24)] });
    listeners.get('inventory.changed')?.({ revision: 99, total: 17, current: 15 });
    await vi.advanceTimersByTimeAsync(300);
    expect(verbs['keys.read'].mock.calls.map(([input]) => input)).toEqual([{ ids: [first?.id] }]);
    expect(useOverviewStore.getState().counts).toMatchObject({ total: 17, current: 15 });
    expect(verbs['inventory.read']).not.toHaveBeenCalled();
  });

  it('is asked again on a new day and with another review interval', async () => {
    await vi.advanceTimersByTimeAsync(120_000);
    expect(verbs['inventory.read']).not.toHaveBeenCalled();
    vi.setSystemTime(new Date('2026-11-19T00:00:10'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(verbs['inventory.read']).toHaveBeenCalledTimes(1);
    useAppStore.setState({ app: { ...app, settings: { ...app.settings, reviewEveryDays: 90 } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(verbs['inventory.read'].mock.calls.length).toBeGreaterThan(1);
  });
});

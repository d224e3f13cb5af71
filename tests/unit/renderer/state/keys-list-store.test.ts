import '../../all-texts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { putApp } from '../../../../renderer/state/app-store';
import { dropList, inventoryChanged, startList, watchRows } from '../../../../renderer/state/keys-list-store';
import { changeKeysView, resetKeysView, sortKeysBy } from '../../../../renderer/state/keys-view-store';
import { idsHere } from '../../../../renderer/state/list-ids';
import { useListedKeys } from '../../../../renderer/state/listed-keys';
import { chooseCompany } from '../../../../renderer/state/overview-store';
import { go, resetRoute } from '../../../../renderer/state/route-store';
import type { AppState } from '../../../../shared/contract/app-state';
import type { Input } from '../../../../shared/contract/contract';
import { defaultSettings } from '../../../../shared/contract/settings';
import { firstView, rowsAtOnce } from '../../../../shared/inventory/first-view';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { manyKeys } from '../../../runs/preview/many-keys';
import { inventoryOf } from '../../../runs/preview/sample-inventory';

type Question = Input<'keys.view'>;

const all = manyKeys(1000);
const app = { settings: { ...defaultSettings, account: 'real' }, vault: { state: 'ready' } } as unknown as AppState;
const keysPage = { name: 'keys', id: null, group: null } as const;

let main = inventoryOf(all);
let revisions = 0;
/** Questions whose answers wait for `answer`. */
let waiting: { readonly question: Question; readonly answer: (ok?: boolean) => Promise<void> }[] = [];

const settled = () => new Promise((resolve) => setTimeout(resolve));
const list = () => useListedKeys.getState().list;
const asked = () => waiting.map(({ question }) => question);
const answerAll = async () => {
  for (const each of waiting.splice(0)) await each.answer();
};
/** What main answers, with a revision that counts the changes of a whole test. */
const viewOf = (question: Question) => ({ ...main.lists.view(question), revision: revisions });

function changeKeys(keys: readonly KeyRecord[]): void {
  main = inventoryOf(keys);
  revisions += 1;
}

beforeEach(() => {
  resetRoute();
  resetKeysView();
  chooseCompany(null);
  dropList();
  watchRows(null);
  changeKeys(all);
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('window', {
    keyquilt: {
      'keys.view': (question: Question) =>
        new Promise((resolve) => {
          const failure = { code: 'unexpected', title: 'T', advice: 'A' };
          const answer = async (ok = true) => {
            resolve(ok ? { ok, value: viewOf(question), updates: 'none' } : { ok, failure });
            await settled();
          };
          waiting.push({ question, answer });
        }),
    },
  });
  startList(viewOf({ view: firstView('attention'), from: 0, count: rowsAtOnce }));
  putApp(app);
});

describe('the list of the Keys page', () => {
  it('is there with the first answer of the app, without a question of its own', () => {
    go(keysPage);
    expect(asked()).toEqual([]);
    expect(list()).toMatchObject({ listed: 1000, company: null });
    expect(list()?.rows.rowAt(99)).not.toBeNull();
  });

  it('asks in the same event that changes a control, and keeps the rows until the answer', async () => {
    go(keysPage);
    const before = list();
    changeKeysView({ query: 'nightly' });
    expect(asked()).toMatchObject([{ view: { query: 'nightly' }, from: 0, count: rowsAtOnce, near: [] }]);
    expect(list()).toBe(before);
    await answerAll();
    expect(list()).toMatchObject({ view: { query: 'nightly' }, anchor: null });
    expect(list()?.listed).toBeLessThan(1000);
    changeKeysView({ query: 'nightly\tstock' });
    expect(asked()).toMatchObject([{ view: { query: 'nightly stock' } }]);
    await answerAll();
    sortKeysBy('name');
    go({ ...keysPage, group: 'act-now' });
    expect(asked().map(({ view }) => [view.sorting?.column, view.group])).toEqual([
      ['name', null],
      ['name', 'act-now'],
    ]);
  });

  it('drops the answers to earlier questions', async () => {
    go(keysPage);
    changeKeysView({ query: 'n' });
    changeKeysView({ query: 'ni' });
    const [first, second] = waiting.splice(0);
    await second?.answer();
    await first?.answer();
    expect(list()?.view.query).toBe('ni');
  });

  it('asks nothing while another page is shown, and on the way to it for what changed', async () => {
    changeKeysView({ query: 'nightly' });
    inventoryChanged(revisions + 1);
    expect(asked()).toEqual([]);
    go(keysPage);
    expect(asked()).toHaveLength(1);
    // The rows of another view are nothing that the person has seen here.
    expect(useListedKeys.getState().opening).toBe(true);
    await answerAll();
    expect(useListedKeys.getState()).toMatchObject({ opening: false, list: { view: { query: 'nightly' } } });
  });

  it('says why it could not be read, and does not show the rows of another view', async () => {
    go(keysPage);
    changeKeysView({ query: 'nightly' });
    await waiting.splice(0)[0]?.answer(false);
    expect(useListedKeys.getState()).toMatchObject({ list: null, failure: { code: 'unexpected' } });
    changeKeysView({ query: '' });
    await answerAll();
    expect(useListedKeys.getState()).toMatchObject({ list: { listed: 1000 }, failure: null });
  });

  it('belongs to one account', async () => {
    go(keysPage);
    putApp({ ...app, settings: { ...app.settings, account: 'practice' } });
    expect(list()).toBeNull();
    expect(asked()).toHaveLength(1);
    await answerAll();
    expect(list()?.listed).toBe(1000);
    putApp(app);
  });
});

describe('a change of keys', () => {
  const changed = () => {
    changeKeys(all.map((key, place) => (place === 7 ? { ...key, owner: null } : key)));
    inventoryChanged(revisions);
  };

  it('is read with the rows in sight, which keep their place', async () => {
    go(keysPage);
    watchRows({ first: 400, last: 420, atTop: false });
    await answerAll();
    const [first] = [list()?.rows.rowAt(400)];
    changed();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    const [question] = asked();
    expect(question).toMatchObject({ from: 375, count: 100 });
    expect(question?.near?.[0]).toEqual({ id: first?.id, place: 400 });
    expect(question?.near).toHaveLength(21);
    await answerAll();
    expect(list()).toMatchObject({ revision: revisions });
    expect(list()?.anchor?.before).toBeGreaterThanOrEqual(400);
    // Rows that did not change are the same objects, so that they are not rendered again.
    expect(list()?.rows.rowAt(400 + (list()?.anchor?.now ?? 0) - (list()?.anchor?.before ?? 0))).toBe(first);
  });

  it('leaves a list at its top that nobody has scrolled', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    changed();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    expect(asked()).toMatchObject([{ from: 0, near: [] }]);
    await answerAll();
    expect(list()?.anchor).toBeNull();
  });

  it('is one of many that are read together', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    changed();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    for (let times = 0; times < 50; times += 1) {
      revisions += 1;
      inventoryChanged(revisions);
    }
    expect(asked()).toHaveLength(1);
    await answerAll();
    expect(list()?.revision).toBe(revisions);
    changed();
    changed();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await answerAll();
    await settled();
    expect(asked()).toEqual([]);
  });

  it('that comes before the answer does not keep that answer away', async () => {
    go(keysPage);
    changed();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    const named = revisions;
    inventoryChanged(named + 1);
    await answerAll();
    expect(list()?.revision).toBe(named);
    revisions = named + 1;
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await answerAll();
    expect(list()?.revision).toBe(named + 1);
  });

  it('of the other account leads to one question', async () => {
    go(keysPage);
    const before = list();
    inventoryChanged(revisions + 500);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await answerAll();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(asked()).toEqual([]);
    expect(list()).toBe(before);
  });

  it('in an account that was opened anew, whose revisions are lower, is read as well', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    changeKeys(all.slice(1));
    const higher = revisions;
    revisions = 1;
    inventoryChanged(higher + 500);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await answerAll();
    expect(list()).toMatchObject({ listed: 999, revision: 1 });
    revisions = higher;
  });

  it('that is older than the list changes nothing', async () => {
    go(keysPage);
    inventoryChanged(revisions - 1);
    await settled();
    expect(asked()).toEqual([]);
  });
});

describe('the rows of the list', () => {
  it('are read around those in sight, and further in the direction of scrolling', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    expect(asked()).toEqual([]);
    watchRows({ first: 300, last: 320, atTop: false });
    expect(asked().map(({ from }) => from)).toEqual([200, 300, 400, 500]);
    const { arrivals } = useListedKeys.getState();
    await answerAll();
    expect(list()?.rows.rowAt(310)).not.toBeNull();
    expect(useListedKeys.getState().arrivals).toBe(arrivals + 1);
  });

  it('are all read while the page is idle', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    await vi.waitFor(
      async () => {
        await answerAll();
        expect(list()?.rows.rowAt(999)).not.toBeNull();
      },
      { timeout: 5000 },
    );
    expect(new Set(Array.from({ length: 1000 }, (_, place) => list()?.rows.rowAt(place)?.id)).size).toBe(1000);
  });

  it('that answer a newer revision are not mixed with older ones', async () => {
    go(keysPage);
    watchRows({ first: 300, last: 320, atTop: false });
    changeKeys(all.slice(1));
    await answerAll();
    expect(list()?.rows.rowAt(310)).toBeNull();
    await vi.waitFor(async () => {
      await answerAll();
      expect(list()).toMatchObject({ listed: 999, revision: revisions });
    });
  });

  it('are ids at once when the list is short, and have to be asked for when it is long', async () => {
    go(keysPage);
    const long = list();
    expect(long && idsHere(long)).toBeNull();
    changeKeysView({ query: all[3]?.name.value ?? '' });
    await answerAll();
    const short = list();
    expect(short && idsHere(short)).toContain(all[3]?.id);
  });
});

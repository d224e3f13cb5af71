import '../../all-texts';
import { describe, expect, it } from 'vitest';
import { putApp } from '../../../../renderer/state/app-store';
import { inventoryChanged, watchRows } from '../../../../renderer/state/keys-list-store';
import { changeKeysView, sortKeysBy } from '../../../../renderer/state/keys-view-store';
import { useListedKeys } from '../../../../renderer/state/listed-keys';
import { go } from '../../../../renderer/state/route-store';
import { rowsAtOnce } from '../../../../shared/inventory/first-view';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { all, answerAll, app, asked, changeKeys, counted, keysPage, list, settled, soon, waiting } from './list-bench';

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
    inventoryChanged(counted.revision + 1);
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
  /** Few keys where their number does not matter: a list of a thousand takes its time when every core is busy. */
  const few = all.slice(0, 40);
  const changed = (keys: readonly KeyRecord[] = few) => {
    changeKeys(keys.map((key, place) => (place === 7 ? { ...key, owner: null } : key)));
    inventoryChanged(counted.revision);
  };

  it('is read with the rows in sight, which keep their place', async () => {
    go(keysPage);
    watchRows({ first: 400, last: 420, atTop: false });
    await answerAll();
    const [first] = [list()?.rows.rowAt(400)];
    changed(all);
    await soon(() => expect(asked()).toHaveLength(1));
    const [question] = asked();
    expect(question).toMatchObject({ from: 375, count: 100 });
    expect(question?.near?.[0]).toEqual({ id: first?.id, place: 400 });
    expect(question?.near).toHaveLength(21);
    await answerAll();
    expect(list()).toMatchObject({ revision: counted.revision });
    expect(list()?.anchor?.before).toBeGreaterThanOrEqual(400);
    // Rows that did not change are the same objects, so that they are not rendered again.
    expect(list()?.rows.rowAt(400 + (list()?.anchor?.now ?? 0) - (list()?.anchor?.before ?? 0))).toBe(first);
  });

  it('leaves a list at its top that nobody has scrolled', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    changed();
    await soon(() => expect(asked()).toHaveLength(1));
    expect(asked()).toMatchObject([{ from: 0, near: [] }]);
    await answerAll();
    expect(list()?.anchor).toBeNull();
  });

  it('is one of many that are read together', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    changed();
    await soon(() => expect(asked()).toHaveLength(1));
    for (let times = 0; times < 50; times += 1) {
      counted.revision += 1;
      inventoryChanged(counted.revision);
    }
    expect(asked()).toHaveLength(1);
    await answerAll();
    expect(list()?.revision).toBe(counted.revision);
    changed();
    changed();
    await soon(() => expect(asked()).toHaveLength(1));
    await answerAll();
    await settled();
    expect(asked()).toEqual([]);
  });

  it('that comes before the answer does not keep that answer away', async () => {
    go(keysPage);
    changed();
    await soon(() => expect(asked()).toHaveLength(1));
    const named = counted.revision;
    inventoryChanged(named + 1);
    await answerAll();
    expect(list()?.revision).toBe(named);
    counted.revision = named + 1;
    await soon(() => expect(asked()).toHaveLength(1));
    await answerAll();
    expect(list()?.revision).toBe(named + 1);
  });

  it('of the other account leads to one question', async () => {
    go(keysPage);
    const before = list();
    inventoryChanged(counted.revision + 500);
    await soon(() => expect(asked()).toHaveLength(1));
    await answerAll();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(asked()).toEqual([]);
    expect(list()).toBe(before);
  });

  it('in an account that was opened anew, whose counted.revision are lower, is read as well', async () => {
    go(keysPage);
    watchRows({ first: 0, last: 20, atTop: true });
    changeKeys(all.slice(1));
    const higher = counted.revision;
    counted.revision = 1;
    inventoryChanged(higher + 500);
    await soon(() => expect(asked()).toHaveLength(1));
    await answerAll();
    expect(list()).toMatchObject({ listed: 999, revision: 1 });
    counted.revision = higher;
  });

  it('that is older than the list changes nothing', async () => {
    go(keysPage);
    inventoryChanged(counted.revision - 1);
    await settled();
    expect(asked()).toEqual([]);
  });
});

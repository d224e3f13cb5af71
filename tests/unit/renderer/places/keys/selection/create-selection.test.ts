import '../../../../all-texts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSelection } from '../../../../../../renderer/places/keys/selection/create-selection';
import type { KeysList } from '../../../../../../renderer/state/listed-keys';
import { createRowChunks } from '../../../../../../renderer/state/row-chunks';
import type { Input, Output } from '../../../../../../shared/contract/contract';
import { firstView, rowsAtOnce } from '../../../../../../shared/inventory/first-view';
import type { KeyRow } from '../../../../../../shared/inventory/key-row';
import type { KeysView } from '../../../../../../shared/inventory/keys-view';
import { manyKeys } from '../../../../../runs/preview/many-keys';
import { inventoryOf } from '../../../../../runs/preview/sample-inventory';

const all = manyKeys(1000);
let main = inventoryOf(all);
/** Answers that wait, in the order of their questions. */
const waiting: (() => Promise<void>)[] = [];
const asked = vi.fn();

const everything = firstView('none');
const short: KeysView = { ...everything, query: all[3]?.name.value ?? '' };
const idsOf = (view: KeysView) => main.lists.ids(view);
const answer = async () => {
  await waiting.shift()?.();
};
/** Lets what was just begun ask. */
const asks = () => new Promise((done) => setTimeout(done));
const answerAll = async () => {
  while (waiting.length > 0) await answer();
};

/** The list as the page shows it; a long one has its first rows only. */
function listed(view: KeysView): KeysList {
  const found = main.lists.view({ view, from: 0, count: rowsAtOnce });
  const rows = createRowChunks(found.listed, 0);
  rows.putRows(0, JSON.parse(found.rows) as KeyRow[]);
  return { ...found, view, rows, anchor: null };
}

function shows(view: KeysView) {
  const selection = createSelection();
  selection.show(listed(view));
  const counts = () => {
    const { picked, listed: here } = selection.store.getState();
    return [picked.size, here];
  };
  /** The number of selected keys that are in the list. */
  const inList = (shown: KeysView) => {
    const ids = new Set(idsOf(shown));
    return [...selection.store.getState().picked].filter((id) => ids.has(id)).length;
  };
  return { ...selection, counts, inList };
}

describe('another company', () => {
  it('leaves nothing selected, not even by ids that were on their way', async () => {
    const { pickShown, ofCompany, counts } = shows(everything);
    pickShown(true);
    await asks();
    expect(ofCompany('Fox')).toBe(0);
    await answerAll();
    expect(counts()).toEqual([0, 0]);
  });

  it('is told how many were deselected, and all companies deselect none', async () => {
    const { pick, ofCompany, counts } = shows(everything);
    const [first = '', second = ''] = idsOf(everything);
    pick(first, true, false);
    pick(second, true, false);
    await answerAll();
    expect([ofCompany(null), counts()[0]]).toEqual([0, 2]);
    expect([ofCompany('Fox'), counts()[0]]).toEqual([2, 0]);
  });
});

beforeEach(() => {
  main = inventoryOf(all);
  waiting.length = 0;
  asked.mockReset();
  const later =
    <T>(name: string, act: (input: T) => unknown) =>
    (input: T) =>
      new Promise((resolve) => {
        asked(name);
        waiting.push(async () => {
          resolve({ ok: true, value: act(input), updates: 'none' });
          await asks();
        });
      });
  vi.stubGlobal('window', {
    keyquilt: {
      'keys.viewIds': later(
        'ids',
        ({ view }: Input<'keys.viewIds'>): Output<'keys.viewIds'> => ({ ids: [...idsOf(view)] }),
      ),
      'keys.selected': later('selected', ({ ids, view }: Input<'keys.selected'>) => main.lists.selected(ids, view)),
    },
  });
});

describe('selecting all keys that the list shows', () => {
  it('is done at once in a short list', () => {
    const { pickShown, counts } = shows(short);
    pickShown(true);
    expect(counts()).toEqual([idsOf(short).length, idsOf(short).length]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('counts what another list shows that came before the ids', async () => {
    const { pickShown, show, counts, inList } = shows(everything);
    pickShown(true);
    show(listed(short));
    await answerAll();
    expect(counts()).toEqual([1000, inList(short)]);
    expect(inList(short)).toBeLessThan(1000);
  });

  it('keeps what was selected and deselected before the ids came', async () => {
    const { pick, pickShown, store, counts } = shows(everything);
    const [first = '', second = ''] = idsOf(everything);
    pickShown(true);
    pick(first, true, false);
    pick(second, true, false);
    pick(second, false, false);
    await answerAll();
    expect(counts()).toEqual([999, 999]);
    expect(store.getState().picked.has(second)).toBe(false);
  });

  it('is given up by clearing the selection, and by the same for another list', async () => {
    const { pickShown, clear, show, counts } = shows(everything);
    pickShown(true);
    clear();
    await answerAll();
    expect(counts()).toEqual([0, 0]);
    pickShown(true);
    show(listed(short));
    pickShown(true);
    await answerAll();
    expect(counts()).toEqual([idsOf(short).length, idsOf(short).length]);
  });

  it('selects a range to a row in a long list, without what was deselected meanwhile', async () => {
    const { pick, store, counts } = shows(everything);
    const ids = idsOf(everything);
    pick(ids[10] ?? '', true, false);
    pick(ids[60] ?? '', true, true);
    pick(ids[60] ?? '', false, false);
    await answerAll();
    expect(counts()).toEqual([50, 50]);
    expect([...store.getState().picked].sort()).toEqual(ids.slice(10, 60).sort());
  });
});

describe('a count of the selected keys that is on its way', () => {
  it('is not taken for one of those that are selected when it comes', async () => {
    const { pickShown, show, clear, pick, counts } = shows(short);
    const ids = idsOf(short);
    pickShown(true);
    show(listed(short));
    await asks();
    expect(waiting).toHaveLength(1);
    clear();
    await answerAll();
    expect(counts()).toEqual([0, 0]);
    pick(ids[0] ?? '', true, false);
    expect(counts()).toEqual([1, 1]);

    clear();
    const [other = ''] = idsOf(everything).filter((id) => !ids.includes(id));
    pick(other, true, false);
    show(listed(short));
    await asks();
    expect(waiting).toHaveLength(1);
    pickShown(true);
    await answerAll();
    expect(counts()).toEqual([ids.length, ids.length]);
  });

  it('deselects keys that are gone, and only those', async () => {
    const { pickShown, show, counts } = shows(everything);
    pickShown(true);
    await answerAll();
    main = inventoryOf(all.slice(1));
    show(listed(everything));
    await answerAll();
    expect(counts()).toEqual([999, 999]);
  });

  it('asks about nothing while nothing is selected', async () => {
    const { show } = shows(everything);
    show(listed(short));
    expect(asked).not.toHaveBeenCalled();
  });
});

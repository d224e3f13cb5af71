import { beforeEach, describe, expect, it } from 'vitest';
import { createKeyIndex, type KeyIndex } from '../../../../../electron/features/inventory/key-index';
import { createKeyLists, type KeyLists } from '../../../../../electron/features/inventory/key-lists';
import { KeysAnswer } from '../../../../../shared/contract/inventory-requests';
import { firstView, noFilter } from '../../../../../shared/inventory/first-view';
import type { KeyRow } from '../../../../../shared/inventory/key-row';
import type { KeysView } from '../../../../../shared/inventory/keys-view';
import { factsOf, type KeyFacts } from '../../../../../shared/model/key-facts';
import { manyKeys } from '../../../../runs/preview/many-keys';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';

let index: KeyIndex;
let lists: KeyLists;

function arrange(keys: readonly KeyFacts[]): void {
  index = createKeyIndex({ facts: keys, rhythm: () => ({ reviewEveryDays: 180 }), clock: () => now });
  lists = createKeyLists(index, () => now);
}

const view = (change: Partial<KeysView> = {}): KeysView => ({ ...firstView('none'), ...change });
const rowsOf = ({ rows }: { readonly rows: string }) => JSON.parse(rows) as KeyRow[];
const idsOf = (answer: { readonly rows: string }) => rowsOf(answer).map(({ id }) => id);
const change = (id: string, next: Partial<KeyFacts>) => {
  const key = index.get(id);
  if (!key) throw new Error('No such key');
  index.update(new Map([[id, { ...key.facts, ...next }]]));
};

beforeEach(() => arrange(sampleKeys.map(factsOf)));

describe('a range of a list', () => {
  it('is what the contract says, in the order of the whole list', () => {
    const answer = lists.view({ view: view(), from: 4, count: 5 });
    expect(KeysAnswer.parse(answer)).toEqual(answer);
    expect(idsOf(answer)).toEqual(lists.ids(view()).slice(4, 9));
    expect(answer).toMatchObject({ from: 4, total: 16, inCompany: 16, kept: 2, listed: 16, company: null, near: null });
  });

  it('is full at the end of the list, and begins earlier for it', () => {
    const answer = lists.view({ view: view(), from: 200, count: 5 });
    expect(answer.from).toBe(11);
    expect(idsOf(answer)).toEqual(lists.ids(view()).slice(11));
    expect(lists.view({ view: view({ query: 'nobody' }), from: 200, count: 5 })).toMatchObject({ from: 0, listed: 0 });
  });

  it('is one of groups, each with its size, also those out of range', () => {
    const { groups, rows } = lists.view({ view: view({ grouping: 'system' }), from: 0, count: 1 });
    expect(groups).toEqual([
      { group: 'plytix', count: 9 },
      { group: 'patchworks', count: 7 },
    ]);
    expect(rowsOf({ rows })).toHaveLength(1);
  });

  it('follows a changed key at once', () => {
    const [id = ''] = lists.ids(view());
    expect(rowsOf(lists.view({ view: view(), from: 0, count: 1 }))[0]).toMatchObject({ id });
    change(id, { owner: { value: 'Zoë Quill' } });
    expect(rowsOf(lists.view({ view: view(), from: 0, count: 1 }))[0]).toMatchObject({ id, owner: 'Zoë Quill' });
    expect(lists.ids(view({ query: 'quill' }))).toEqual([id]);
  });

  it('is narrowed by a company that has keys, in its own spelling, and by none that has not', () => {
    const narrowed = lists.view({ view: view({ company: ' lark  street toys' }), from: 0, count: 16 });
    expect(narrowed).toMatchObject({ company: 'Lark Street Toys', total: 16, inCompany: 3, listed: 3 });
    expect(lists.view({ view: view({ company: 'Nobody' }), from: 0, count: 16 })).toMatchObject({
      company: null,
      listed: 16,
    });
  });

  it('is not narrowed by the only company', () => {
    arrange(sampleKeys.map((key) => ({ ...factsOf(key), company: 'Harbour & Pine' })));
    expect(lists.view({ view: view({ company: 'Harbour & Pine' }), from: 0, count: 1 }).company).toBeNull();
  });

  it('counts filter values, and names no more roles than a filter may', () => {
    arrange(manyKeys(200).map((key, place) => ({ ...factsOf(key), role: { value: `Role ${place % 60}` } })));
    const { facets } = lists.view({ view: view({ filter: { ...noFilter, system: ['plytix'] } }), from: 0, count: 0 });
    expect(facets.role).toHaveLength(50);
    expect(facets.role[0]).toMatchObject({ value: 'role 0' });
    expect(facets.system.plytix + facets.system.patchworks).toBe(200);
  });
});

describe('a list that somebody reads', () => {
  const inSight = (from: number, to: number) =>
    lists
      .ids(view())
      .slice(from, to)
      .map((id, place) => ({ id, place: from + place }));
  const [sample] = sampleKeys;

  beforeEach(() => arrange(manyKeys(400).map(factsOf)));

  it('moves with its rows when keys come before them', () => {
    const near = inSight(200, 220);
    if (!sample) throw new Error('No samples');
    for (const id of ['b'.repeat(24), 'c'.repeat(24)]) {
      index.update(new Map([[id, { ...factsOf(sample), id, care: null, company: '' }]]));
    }
    const added = lists.ids(view()).filter((id, place) => place < 200 && /^(b+|c+)$/.test(id)).length;
    const answer = lists.view({ view: view(), from: 180, count: 60, near });
    expect(answer.from).toBe(180 + added);
    expect(idsOf(answer).slice(20, 40)).toEqual(near.map(({ id }) => id));
    expect(answer.near).toEqual({ id: near[0]?.id, place: 200 + added });
  });

  it('stays where most of its rows are, when one of them goes elsewhere', () => {
    const near = inSight(200, 220);
    const [first] = near;
    // It has the most pressing reason of all now.
    const proof = { state: 'contradicted', code: 'ok', at: now.toISOString() } as const;
    const care = { task: 'delete', page: 2, wanted: '', startedAt: proof.at, claimedAt: proof.at, proof } as const;
    change(first?.id ?? '', { care });
    expect(lists.ids(view()).indexOf(first?.id ?? '')).toBeLessThan(100);
    const answer = lists.view({ view: view(), from: 180, count: 60, near });
    expect(answer).toMatchObject({ from: 180, near: { id: near[1]?.id, place: 201 } });
  });

  it('stays at its place when none of its rows is left', () => {
    const near = inSight(200, 220);
    index.update(new Map(near.map(({ id }) => [id, null])));
    expect(lists.view({ view: view(), from: 180, count: 60, near })).toMatchObject({ from: 180, near: null });
  });
});

describe('the same list otherwise', () => {
  it('tells which selected keys are gone, and how many are listed', () => {
    const ids = lists.ids(view());
    index.update(new Map([[ids[0] ?? '', null]]));
    expect(lists.selected(ids, view({ filter: { ...noFilter, system: ['patchworks'] } }))).toEqual({
      gone: [ids[0]],
      listed: lists.ids(view({ filter: { ...noFilter, system: ['patchworks'] } })).length,
    });
  });

  it('deselects the keys of another company than the one that is shown', () => {
    const ids = lists.ids(view());
    const own = new Set(lists.ids(view({ company: 'Lark Street Toys' })));
    const { gone, listed } = lists.selected(ids, view({ company: ' lark street TOYS' }));
    expect(new Set(gone)).toEqual(new Set(ids.filter((id) => !own.has(id))));
    expect([gone.length + own.size, listed]).toEqual([ids.length, own.size]);
    expect(lists.selected(ids, view({ company: 'Nobody' })).gone).toEqual([]);
  });

  it('counts what other companies have where the chosen one has nothing, and only there', () => {
    const [first] = sampleKeys;
    const query = first?.name.value ?? '';
    const all = lists.view({ view: view({ query }), from: 0, count: 5 });
    expect(all).toMatchObject({ elsewhere: 0, company: null });
    const other = lists.view({ view: view({ query, company: 'Lark Street Toys' }), from: 0, count: 5 });
    expect(other.listed + other.elsewhere).toBeGreaterThan(0);
    const none = lists.view({
      view: view({ query: 'Not a word of any key', company: 'Lark Street Toys' }),
      from: 0,
      count: 5,
    });
    expect([none.listed, none.elsewhere]).toEqual([0, 0]);
    arrange(manyKeys(60).map(factsOf));
    const [company = '', another] = index
      .companies()
      .list()
      .map(({ name }) => name);
    const elsewhere = [...index.keys()].find(({ facts }) => facts.company === another)?.facts;
    if (!elsewhere) throw new Error('No key');
    change(elsewhere.id, { name: { ...elsewhere.name, value: 'Quite alone' } });
    expect(lists.view({ view: view({ query: 'Quite alone', company }), from: 0, count: 5 })).toMatchObject({
      listed: 0,
      elsewhere: 1,
    });
  });

  it('is arranged by places and by days, with as many rows as are asked for', () => {
    const choice = { company: null, query: '', filter: noFilter, group: null };
    const { count, places, without } = lists.places(choice, 1);
    expect(places).toHaveLength(1);
    expect(count).toBeGreaterThan(1);
    expect(without.count).toBe(5);
    expect(rowsOf(without)).toHaveLength(1);
    const calendar = lists.calendar(choice, 1, 1);
    expect(calendar.months).toHaveLength(1);
    expect(calendar.count).toBeGreaterThan(1);
    expect(calendar.months[0]?.days.map(({ count: due }) => due).reduce((sum, due) => sum + due, 0)).toBe(
      calendar.months[0]?.count,
    );
  });
});

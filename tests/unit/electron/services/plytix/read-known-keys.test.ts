import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import { createHttpClient } from '../../../../../electron/services/http/client';
import { compareList, readAccountList } from '../../../../../electron/services/plytix/read-known-keys';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import { createSimulator, type Simulator } from '../../../../../electron/services/practice/simulator';
import type { KeyRecord } from '../../../../../shared/model/key-record';

const company = 'Harbour & Pine';
const at = '2026-11-18T14:02:00.000Z';
let simulator: Simulator;
beforeEach(() => {
  simulator = createSimulator({ now: Date.now });
});

function record(name: string, change: Partial<KeyRecord> = {}): KeyRecord {
  return {
    ...newDraft('plytix', company, at),
    name: { value: name, known: 'typed', at },
    status: { value: 'active', known: 'live', at },
    ...change,
  };
}

const row = (serviceId: string, name: string, role = 'ADMIN') => ({ serviceId, name, role });
const listOf = (...rows: readonly ReturnType<typeof row>[]) => ({ rows, account: company });

describe('rows of the list', () => {
  it('belong to the record of their id, whatever their name', () => {
    const known = record('Old name', { serviceId: 'a', role: { value: 'user', known: 'live', at } });
    expect(compareList(listOf(row('a', 'New name')), [known])).toEqual([
      {
        serviceId: 'a',
        name: 'New name',
        role: 'admin',
        recordId: known.id,
        differs: ['name', 'role'],
        changed: [],
        doubtful: false,
      },
    ]);
  });

  it('else to the only record of that name, also one that is being set up', () => {
    const draft = record('Feed', {
      status: { value: 'draft', known: 'recorded', at },
      createdAt: { value: at, known: 'typed' },
    });
    const unmade = record('Shop', { status: { value: 'draft', known: 'recorded', at } });
    const [feed, shop] = compareList(listOf(row('a', ' feed'), row('b', 'Shop')), [draft, unmade]);
    expect(feed?.recordId).toBe(draft.id);
    expect(shop).toMatchObject({ recordId: null, doubtful: false });
  });

  it('belong to nobody, and say so, where a name stands twice', () => {
    const [once, twice] = [record('Feed'), record('Feed')];
    expect(compareList(listOf(row('a', 'Feed')), [once, twice])).toMatchObject([{ recordId: null, doubtful: true }]);
    expect(compareList(listOf(row('a', 'Feed'), row('b', 'Feed')), [once])).toMatchObject([
      { recordId: null, doubtful: true },
      { recordId: null, doubtful: true },
    ]);
  });

  it('never belong to a key that has ended', () => {
    const gone = record('Feed', { status: { value: 'deleted', known: 'live', at } });
    expect(compareList(listOf(row('a', 'Feed')), [gone])).toMatchObject([{ recordId: null, doubtful: false }]);
  });

  it('without an id cannot be distinguished and are left out; team roles keep their spelling', () => {
    expect(compareList(listOf(row('', 'Feed'), row('a', 'Shop', 'Feed editor')), [])).toMatchObject([
      { role: 'Feed editor' },
    ]);
  });
});

describe('reading the list', () => {
  const read = (pair: { apiKey: string; apiPassword: string }) =>
    readAccountList(createHttpClient({ fetch: createPracticeFetch(simulator), mayCarry: async () => true }), Date.now, {
      pair,
      reader: record('A'),
      at,
    });

  it('tells the account, the rows and the role of the key that reads', async () => {
    const key = simulator.plytix.createKey({ company, name: 'A', role: 'ADMIN' });
    expect(await read(key)).toMatchObject({
      why: null,
      list: {
        at,
        account: company,
        isWhole: true,
        unreadable: 0,
        rows: [{ serviceId: key.id, name: 'A', role: 'ADMIN' }],
        reader: { role: 'ADMIN' },
      },
    });
  });

  it('says that more rows exist than it received', async () => {
    const key = simulator.plytix.createKey({ company, name: 'A', role: 'ADMIN' });
    for (let number = 0; number < 50; number += 1)
      simulator.plytix.createKey({ company, name: `${number}`, role: 'USER' });
    const { list } = await read(key);
    expect(list).toMatchObject({ isWhole: false });
    expect(list?.rows).toHaveLength(50);
  });

  it.each([
    ['pair-refused', { kind: 'status', status: 401 }, 'auth.plytix.com'],
    ['not-allowed', { kind: 'status', status: 403 }, 'pim.plytix.com'],
    ['not-allowed', { kind: 'status', status: 404 }, 'pim.plytix.com'],
    ['no-answer', { kind: 'drop' }, 'auth.plytix.com'],
    ['no-answer', { kind: 'drop' }, 'pim.plytix.com'],
    ['other', { kind: 'status', status: 500 }, 'pim.plytix.com'],
    ['other', { kind: 'html', status: 200 }, 'pim.plytix.com'],
  ] as const)('that fails is %s and has no rows', async (why, fault, host) => {
    const key = simulator.plytix.createKey({ company, name: 'A', role: 'ADMIN' });
    simulator.planFault({ fault, host, times: 10 });
    expect(await read(key)).toMatchObject({ list: null, why });
  });
});

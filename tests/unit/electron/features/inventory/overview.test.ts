import { describe, expect, it } from 'vitest';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import type { KeyTask } from '../../../../../shared/model/key-task';
import { inventoryOf } from '../../../../runs/preview/sample-inventory';
import { sampleKeys } from '../../../../runs/preview/sample-keys';

const at = '2026-11-18T14:02:00.000Z';
const idOf = (place: number) => sampleKeys[place]?.id ?? '';
const idsOf = (keys: readonly { readonly id: string }[]) => keys.map(({ id }) => id);

function changed(place: number, change: Partial<KeyRecord>): readonly KeyRecord[] {
  return sampleKeys.map((key, other) => (other === place ? { ...key, ...change } : key));
}

describe('the overview', () => {
  it('counts all keys, those that have not ended, and each group', () => {
    const { total, current, groups, anySetup, company } = inventoryOf().overview(null);
    expect({ total, current, anySetup, company }).toEqual({ total: 16, current: 14, anySetup: true, company: null });
    expect(Object.values(groups).reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(groups.kept.count).toBe(2);
  });

  it('lists set-ups, those that need a person first, with the records of the unfinished ones', () => {
    const { unfinished, finished, keys } = inventoryOf().overview(null);
    expect(unfinished).toEqual({ ids: [idOf(0), idOf(2), idOf(3)], count: 3 });
    expect(finished.count).toBe(2);
    expect(idsOf(keys)).toEqual(unfinished.ids);
  });

  it('narrows to one company in any spelling, but counts all keys of the account', () => {
    const { company, companies, inCompany, total, current, unfinished, groups } =
      inventoryOf().overview(' lark  street toys');
    expect(company).toBe('Lark Street Toys');
    expect(companies).toHaveLength(5);
    expect([total, current, inCompany]).toEqual([16, 14, 3]);
    expect(companies.find(({ name }) => name === company)).toMatchObject({ keys: 3 });
    expect(unfinished.ids).toEqual([idOf(3)]);
    expect(groups.kept.count).toBe(1);
    expect(inventoryOf().overview('Nobody').company).toBeNull();
  });

  it('lists tasks that need a person, and counts those that wait for a proof', () => {
    const care: KeyTask = { task: 'revoke', page: 0, wanted: '', startedAt: at, claimedAt: at, proof: null };
    const { tasks, keys } = inventoryOf(changed(4, { care })).overview(null);
    expect(tasks).toEqual({ ids: [idOf(4)], count: 1, waiting: 1 });
    expect(idsOf(keys)).toContain(idOf(4));
  });

  it('lists the task that was changed last first, and none that is confirmed', () => {
    const care: KeyTask = { task: 'revoke', page: 0, wanted: '', startedAt: at, claimedAt: at, proof: null };
    const confirmed: KeyTask = { ...care, proof: { state: 'confirmed', code: 'key-refused', at } };
    const changedAt = (day: number) => `2026-11-${day}T10:00:00.000Z`;
    const tasks = new Map<number, Partial<KeyRecord>>([
      [4, { care, updatedAt: changedAt(10) }],
      [9, { care, updatedAt: changedAt(12) }],
      [10, { care: confirmed, updatedAt: changedAt(14) }],
    ]);
    const keys = sampleKeys.map((key, place) => ({ ...key, ...tasks.get(place) }));
    expect(inventoryOf(keys).overview(null).tasks.ids).toEqual([idOf(9), idOf(4)]);
  });

  it('lists rotations under way by their old key, with the records of both', () => {
    const { rotations, keys } = inventoryOf(changed(4, { replacedBy: idOf(10) })).overview(null);
    expect(rotations).toEqual({ ids: [idOf(4)], count: 1 });
    expect(idsOf(keys)).toEqual(expect.arrayContaining([idOf(4), idOf(10)]));
  });

  it('lists no rotation whose every step is done', () => {
    const [, next] = sampleKeys;
    const old = sampleKeys.find(({ status }) => status.value === 'revoked');
    if (!old || !next?.setup) throw new Error('No samples');
    const ticks = { 'swap.changed': at, 'swap.confirmed': at };
    const pair = (done: boolean): readonly KeyRecord[] => [
      { ...old, replacedBy: next.id },
      { ...next, setup: next.setup && { ...next.setup, ticks: done ? ticks : {} } },
    ];
    expect(inventoryOf(pair(false)).overview(null).rotations).toEqual({ ids: [old.id], count: 1 });
    expect(inventoryOf(pair(true)).overview(null).rotations.count).toBe(0);
    expect(inventoryOf(pair(true).slice(0, 1)).overview(null).rotations.count).toBe(1);
  });

  it('brings the records of the first fifty unfinished set-ups, and the ids of five hundred', () => {
    const [, , draft] = sampleKeys;
    if (!draft) throw new Error('No draft');
    const many = Array.from({ length: 600 }, (_, number) => ({ ...draft, id: number.toString(16).padStart(24, '0') }));
    const { unfinished, keys } = inventoryOf(many).overview(null);
    expect([unfinished.ids.length, unfinished.count, keys.length]).toEqual([500, 600, 50]);
  });
});

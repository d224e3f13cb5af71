import { expect, it, vi } from 'vitest';
import { createInventory } from '../../../../../electron/features/inventory/inventory';
import type { VaultRecords } from '../../../../../electron/storage/vault/vault';
import { factsOf } from '../../../../../shared/model/key-facts';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';

function inventoryOf(isShown: () => boolean) {
  const facts = new Map(sampleKeys.map((key) => [key.id, factsOf(key)]));
  let written = (_: readonly string[]) => {};
  const records = {
    facts: () => facts.values(),
    factsOf: (id: string) => facts.get(id) ?? null,
    follow(listener: (ids: readonly string[]) => void) {
      written = listener;
    },
  } as Partial<VaultRecords> as VaultRecords;
  const publish = vi.fn();
  const parts = { records, rhythm: () => ({ reviewEveryDays: 180 }), clock: () => now };
  const inventory = createInventory({ ...parts, publish, isShown });
  const remove = (id: string) => {
    facts.delete(id);
    written([id]);
  };
  return { inventory, publish, remove };
}

const [first] = sampleKeys;

it('follows the records, and tells the page the numbers', () => {
  const { inventory, publish, remove } = inventoryOf(() => true);
  remove(first?.id ?? '');
  expect(inventory.index.get(first?.id ?? '')).toBeNull();
  const { revision, size, notEnded } = inventory.index;
  const companies = [inventory.index.companies().find(first?.company ?? '')];
  const counts = { revision: revision(), total: size(), current: notEnded(), companies };
  expect(publish.mock.calls).toEqual([['inventory.changed', counts]]);
  expect(counts.total).toBe(sampleKeys.length - 1);
});

it('tells nothing of an account that the page does not show, and follows its records all the same', () => {
  const { inventory, publish, remove } = inventoryOf(() => false);
  remove(first?.id ?? '');
  expect(inventory.index.size()).toBe(sampleKeys.length - 1);
  expect(publish).not.toHaveBeenCalled();
});

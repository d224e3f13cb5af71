import { createInventory, type Inventory } from '../../../electron/features/inventory/inventory';
import { defaultSettings } from '../../../shared/contract/settings';
import type { KeyRecord } from '../../../shared/model/key-record';
import { now, sampleKeys } from './sample-keys';

/** The lists and counts that main would answer for these keys, at the time of the pictures. */
export function inventoryOf(keys: readonly KeyRecord[] = sampleKeys): Inventory {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return createInventory({
    records: { list: () => keys, get: (id) => byId.get(id) ?? null, has: () => false, follow: () => undefined },
    rhythm: () => defaultSettings,
    clock: () => now,
    publish: () => undefined,
  });
}

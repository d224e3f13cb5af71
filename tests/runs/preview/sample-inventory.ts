import { createInventory, type Inventory } from '../../../electron/features/inventory/inventory';
import { defaultSettings } from '../../../shared/contract/settings';
import { factsOf } from '../../../shared/model/key-facts';
import type { KeyRecord } from '../../../shared/model/key-record';
import { now, sampleKeys } from './sample-keys';

/** The lists and counts that main would answer for these keys, at the time of the pictures. */
export function inventoryOf(keys: readonly KeyRecord[] = sampleKeys): Inventory {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return createInventory({
    records: {
      size: () => keys.length,
      facts: () => keys.map(factsOf),
      factsOf: (id) => {
        const key = byId.get(id);
        return key ? factsOf(key) : null;
      },
      list: () => keys,
      get: (id) => byId.get(id) ?? null,
      has: () => false,
      valuesOf: () => 'ready',
      withFingerprint: () => [],
      follow: () => undefined,
    },
    rhythm: () => defaultSettings,
    clock: () => now,
    publish: () => undefined,
    isShown: () => true,
  });
}

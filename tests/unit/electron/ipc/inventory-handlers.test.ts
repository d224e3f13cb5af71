import { describe, expect, it } from 'vitest';
import { inventoryHandlers } from '../../../../electron/ipc/inventory-handlers';
import type { HandlerServices } from '../../../../electron/ipc/services';
import { defaultSettings, type Settings } from '../../../../shared/contract/settings';
import type { KeyRow } from '../../../../shared/inventory/key-row';
import { inventoryOf } from '../../../runs/preview/sample-inventory';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const inventory = inventoryOf();
let settings: Settings = { ...defaultSettings, account: 'practice' };
const handlers = inventoryHandlers({
  accounts: { current: async () => ({ inventory, vault: { records: { valuesOf: () => 'ready' } } }) },
  settings: {
    read: () => settings,
    change: (change: Partial<Settings>) => {
      settings = { ...settings, ...change };
      return settings;
    },
  },
} as unknown as Pick<HandlerServices, 'accounts' | 'settings'>);

const [{ company }] = sampleKeys as unknown as readonly [{ readonly company: string }];
const ids = sampleKeys.map(({ id }) => id);

describe('requests about companies', () => {
  it('name the keys that can be handed over of one company only, whatever is asked for', async () => {
    const given = await handlers['keys.givable']({ company: company.toUpperCase(), ids });
    const rows = JSON.parse(given.rows) as KeyRow[];
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.company))).toEqual(new Set([company]));
    expect((await handlers['keys.givable']({ company: null })).count).toBeGreaterThan(given.count);
  });

  it('count the companies of keys, the one with the most first, and none for keys that are gone', async () => {
    const { companies } = await handlers['companies.ofKeys']({ ids: [...ids, 'f'.repeat(24)] });
    const counts = companies.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    expect(companies.length).toBe(inventory.index.companies().list().length);
  });

  it('keep the choice for the open account alone', async () => {
    handlers['companies.choose']({ company });
    expect(settings.companies).toEqual({ real: null, practice: company });
    settings = { ...settings, account: 'none' };
    handlers['companies.choose']({ company: 'Fox' });
    expect(settings.companies).toEqual({ real: null, practice: company });
  });
});

import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../../electron/inventory/new-record';
import { openBench } from './bench';

const at = '2026-11-18T09:00:00.000Z';

describe('a record that the page could not read', () => {
  it.each(['a\nb', 'x'.repeat(201)])('is never stored: %j', async (value) => {
    const { writer, setups, vault } = await openBench();
    const before = await setups.start('plytix', 'Harbour & Pine');
    const length = vault.journal.length();
    const name = { value, known: 'live', at } as const;
    const line = { type: 'imported', facts: {} } as const;
    const refused = { code: 'bad-input', details: 'name.value' };
    await expect(writer.add({ record: { ...newDraft('plytix', 'A', at), name }, ...line })).rejects.toMatchObject(
      refused,
    );
    await expect(
      writer.change(before.id, (record) => ({ record: { ...record, name }, ...line })),
    ).rejects.toMatchObject(refused);
    expect(vault.records.list()).toEqual([before]);
    expect(vault.journal.length()).toBe(length);
  });
});

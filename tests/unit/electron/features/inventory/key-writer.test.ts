import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
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
    expect([...vault.records.list()]).toEqual([before]);
    expect(vault.journal.length()).toBe(length);
  });
});

describe('two changes of one key at the same time', () => {
  it('come one after the other, and neither works from what the other replaced', async () => {
    const { writer, setups } = await openBench();
    const { id } = await setups.start('plytix', 'Harbour & Pine');
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const line = { type: 'imported', facts: {} } as const;
    const owner = { value: 'Noor Haddad', known: 'typed', at } as const;
    const name = { value: 'Warehouse', known: 'typed', at } as const;
    const first = writer.change(id, async (record) => {
      await waiting;
      return { record: { ...record, owner }, ...line };
    });
    const second = writer.change(id, (record) => ({ record: { ...record, name }, ...line }));
    finish();
    await Promise.all([first, second]);
    expect(writer.get(id)).toMatchObject({ owner, name });
  });
});

describe('the time of the last change', () => {
  it('never goes back: a result that waited behind another change must not look older than that', async () => {
    const { writer, setups } = await openBench();
    const { id, updatedAt } = await setups.start('plytix', 'Harbour & Pine');
    const line = { type: 'tested', facts: {} } as const;
    const earlier = await writer.change(id, (record) => ({ record: { ...record, updatedAt: at }, ...line }));
    expect(at < updatedAt).toBe(true);
    expect(earlier.updatedAt).toBe(updatedAt);
    const later = '2099-01-01T00:00:00.000Z';
    const next = await writer.change(id, (record) => ({ record: { ...record, updatedAt: later }, ...line }));
    expect(next.updatedAt).toBe(later);
  });
});

it('a line that changes no record is told, so that an open history reads on', async () => {
  const { writer, setups, published } = await openBench();
  const { id } = await setups.start('plytix', 'Harbour & Pine');
  published.length = 0;
  await writer.change(id, (record) => ({ record, type: 'copied', facts: { field: 'apiKey' } }));
  expect(published).toEqual([
    ['keys.changed', { ids: [id] }],
    ['journal.noted', {}],
  ]);
  published.length = 0;
  const owner = { value: 'Noor Haddad', known: 'typed', at } as const;
  await writer.change(id, (record) => ({ record: { ...record, owner }, type: 'imported', facts: {} }));
  expect(published).toEqual([['keys.changed', { ids: [id] }]]);
});

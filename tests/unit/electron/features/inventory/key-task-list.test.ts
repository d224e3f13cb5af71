import { describe, expect, it } from 'vitest';
import { begin, company, openKeyTaskBench } from './key-task-bench';

/** A key that is known from the list only, and the stored key that read it. */
async function openListedKey(readerRole = 'ADMIN') {
  const bench = await openKeyTaskBench();
  const reader = await bench.plytixKey('List reader', readerRole);
  const shop = bench.simulator.plytix.createKey({ company, name: 'Shop export', role: 'USER' });
  const id = (await bench.lists.importKnown(reader.id, [shop.id])).listed[1]?.recordId ?? '';
  return { ...bench, reader, shop, id };
}

describe('a task on a key whose values are not here', () => {
  it('is proven by the list that another key of the account reads', async () => {
    const bench = await openListedKey();
    const { keyTasks, lists, simulator, shop, id, reader, vault } = bench;
    expect(lists.readerFor(id)?.id).toBe(reader.id);
    await begin(bench, id, 'delete');
    simulator.plytix.deleteKey(shop.id);
    const record = await keyTasks.markDone(id);
    expect(record.status).toMatchObject({ value: 'deleted', known: 'live' });
    expect(record.care?.proof).toMatchObject({ state: 'confirmed', list: { by: 'List reader', why: null } });
    const last = vault.journal.timeline(id).at(-1);
    expect(last).toMatchObject({ type: 'confirmed', known: 'live', facts: { proof: 'list', with: 'List reader' } });
  });

  it('ends the leak of a key only when the list no longer has it', async () => {
    const bench = await openListedKey();
    const { keyTasks, writer, simulator, shop, id, vault } = bench;
    const at = '2026-01-01T00:00:00.000Z';
    await writer.change(id, (record) => ({
      record: { ...record, leaked: { at, by: 'Ada' } },
      type: 'leaked',
      known: 'typed',
      facts: {},
    }));
    await begin(bench, id, 'delete');
    const before = await keyTasks.markDone(id);
    expect(before).toMatchObject({ care: { proof: { state: 'contradicted' } }, leaked: { at, by: 'Ada' } });
    expect(before.leaked?.gone).toBeUndefined();
    simulator.plytix.deleteKey(shop.id);
    const after = await keyTasks.verify(id);
    expect(after.leaked?.gone?.at).toBe(after.care?.proof?.at);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({
      type: 'confirmed',
      facts: { proof: 'list', leak: 'gone' },
    });
  });

  it('is contradicted while the list still has it', async () => {
    const bench = await openListedKey();
    await begin(bench, bench.id, 'delete');
    const record = await bench.keyTasks.markDone(bench.id);
    expect(record.status).toMatchObject({ value: 'active', known: 'live' });
    expect(record.care?.proof).toMatchObject({ state: 'contradicted', list: { by: 'List reader' } });
    expect(bench.events(bench.id).slice(-2)).toEqual(['deleted typed', 'contradicted live']);
  });

  it.each([
    ['rename', 'Shop 2027', 'confirmed'],
    ['rename', 'Another name', 'contradicted'],
    ['change-role', 'admin', 'confirmed'],
    ['change-role', 'owner', 'contradicted'],
  ] as const)('%s to %s is %s by its row', async (task, wanted, state) => {
    const bench = await openListedKey();
    await begin(bench, bench.id, task, wanted);
    bench.simulator.plytix.rename(bench.shop.id, 'Shop 2027');
    bench.simulator.plytix.changeRole(bench.shop.id, 'ADMIN');
    expect((await bench.keyTasks.markDone(bench.id)).care?.proof).toMatchObject({ state });
  });

  it('waits, asks nobody and writes no proof when no key of the account may read the list', async () => {
    const bench = await openListedKey();
    const { keyTasks, lists, writer, simulator, shop, id, reader, events } = bench;
    await writer.change(reader.id, (record) => ({
      record: { ...record, account: { value: 'Another account', known: 'live', at: record.addedAt } },
      type: 'setup-changed',
      facts: {},
    }));
    expect(lists.readerFor(id)).toBeNull();
    await begin(bench, id, 'delete');
    simulator.plytix.deleteKey(shop.id);
    expect(await keyTasks.markDone(id)).toMatchObject({ care: { proof: null }, status: { known: 'typed' } });
    expect(events(id).at(-1)).toBe('deleted typed');
  });

  it.each([
    [
      'not-allowed',
      (bench: Awaited<ReturnType<typeof openListedKey>>) =>
        bench.simulator.plytix.setAccount(company, { listOpenTo: 'nobody' }),
    ],
    ['no-answer', (bench: Awaited<ReturnType<typeof openListedKey>>) => bench.goOffline()],
    [
      'pair-refused',
      (bench: Awaited<ReturnType<typeof openListedKey>>) =>
        bench.simulator.plytix.replacePassword(bench.reader.made.id),
    ],
    [
      'account-not-told',
      (bench: Awaited<ReturnType<typeof openListedKey>>) =>
        bench.simulator.plytix.setAccount(company, { tokenTells: false }),
    ],
  ] as const)('says which key asked and that the list is silent: %s', async (why, arrange) => {
    const bench = await openListedKey();
    await begin(bench, bench.id, 'delete');
    bench.simulator.plytix.deleteKey(bench.shop.id);
    arrange(bench);
    const record = await bench.keyTasks.markDone(bench.id);
    expect(record.status).toMatchObject({ value: 'deleted', known: 'typed' });
    expect(record.care?.proof).toMatchObject({ state: 'not-yet', list: { by: 'List reader', why } });
    expect(bench.events(bench.id).at(-1)).toBe('list-read recorded');
  });

  it('never uses a key of another company, one that has ended, or one whose role is too small', async () => {
    const bench = await openListedKey();
    const { lists, writer, id, reader } = bench;
    const put = (change: object) =>
      writer.change(reader.id, (record) => ({
        record: { ...record, ...change },
        type: 'setup-changed',
        facts: {},
      }));
    const { role, status } = await put({ company: 'Lark Street Toys' });
    expect(lists.readerFor(id)).toBeNull();
    await put({ company, role: { ...role, value: 'user' } });
    expect(lists.readerFor(id)).toBeNull();
    await put({ role, status: { ...status, value: 'deleted' } });
    expect(lists.readerFor(id)).toBeNull();
    await put({ status });
    expect(lists.readerFor(id)?.id).toBe(reader.id);
  });

  it('is proven by any later read of the list, too', async () => {
    const bench = await openListedKey();
    const { keyTasks, lists, simulator, shop, id, reader, vault } = bench;
    await begin(bench, id, 'delete');
    bench.goOffline();
    await keyTasks.markDone(id);
    simulator.clearFaults();
    simulator.plytix.deleteKey(shop.id);
    await lists.readKnown(reader.id);
    expect(vault.records.get(id)).toMatchObject({ status: { known: 'live' }, care: { proof: { state: 'confirmed' } } });
  });
});

import { describe, expect, it } from 'vitest';
import { company, openKeyTaskBench } from './key-task-bench';

describe('the account’s own list', () => {
  it('is imported without values, read live and journaled', async () => {
    const { lists, simulator, plytixKey, vault, events } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const shop = simulator.plytix.createKey({ company, name: 'Shop export', role: 'USER' });
    const before = await lists.readKnown(id);
    expect(before).toMatchObject({ state: 'read', why: null, account: company, cut: false, missing: [] });
    expect(before.listed.map(({ name, recordId }) => [name, recordId])).toEqual([
      ['Patchworks Integration', id],
      ['Shop export', null],
    ]);
    const after = await lists.importKnown(id, [shop.id, 'unknown']);
    const recordId = after.listed[1]?.recordId ?? '';
    expect(vault.records.get(recordId)).toMatchObject({
      company,
      name: { value: 'Shop export', known: 'live' },
      role: { value: 'user', known: 'live' },
      status: { value: 'active', known: 'live' },
      secrets: { apiKey: null, apiPassword: null },
      setup: null,
      serviceId: shop.id,
    });
    // The answer is the list read again, which shows the key once more.
    expect(events(recordId)).toEqual(['imported live', 'list-read live']);
  });

  it('changes the records that it contradicts, each fact with a line of its own', async () => {
    const { lists, simulator, plytixKey, vault, factLines } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const shop = simulator.plytix.createKey({ company, name: 'Shop export', role: 'USER' });
    const recordId = (await lists.importKnown(id, [shop.id])).listed[1]?.recordId ?? '';
    simulator.plytix.rename(shop.id, 'Shop');
    simulator.plytix.changeRole(shop.id, 'Feed editor');
    expect((await lists.readKnown(id)).listed[1]).toMatchObject({
      recordId,
      differs: [],
      changed: [
        { what: 'name', from: 'Shop export' },
        { what: 'role', from: 'user' },
      ],
    });
    expect(vault.records.get(recordId)).toMatchObject({
      name: { value: 'Shop', known: 'live' },
      role: { value: 'Feed editor', known: 'live' },
    });
    expect(factLines(recordId)).toEqual(['name: Shop export > Shop', 'role: user > Feed editor']);
    expect((await lists.readKnown(id)).listed[1]).toMatchObject({ differs: [], changed: [] });
  });

  it('adds a row once, however many imports of it arrive together', async () => {
    const { lists, simulator, plytixKey, vault } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const shop = simulator.plytix.createKey({ company, name: 'Shop export', role: 'USER' });
    await Promise.all([lists.importKnown(id, [shop.id]), lists.importKnown(id, [shop.id])]);
    expect([...vault.records.list()].filter(({ serviceId }) => serviceId === shop.id)).toHaveLength(1);
  });

  it('brings back a key that was noted as deleted, and says so', async () => {
    const { lists, simulator, plytixKey, vault, writer, factLines } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const shop = simulator.plytix.createKey({ company, name: 'Shop export', role: 'USER' });
    const recordId = (await lists.importKnown(id, [shop.id])).listed[1]?.recordId ?? '';
    await writer.change(recordId, (record) => ({
      record: { ...record, status: { value: 'deleted', known: 'typed', at: record.addedAt } },
      type: 'deleted',
      facts: {},
    }));
    expect((await lists.readKnown(id)).listed[1]).toMatchObject({
      recordId,
      changed: [{ what: 'status', from: 'deleted' }],
    });
    expect(vault.records.get(recordId)?.status).toMatchObject({ value: 'active', known: 'live' });
    expect(factLines(recordId)).toEqual(['ended: deleted > active']);
  });

  it('never meets the keys of another company', async () => {
    const { lists, setups, simulator, plytixKey, vault } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const elsewhere = await setups.start('plytix', 'Lark Street Toys');
    await setups.change(elsewhere.id, { name: 'Shop export' });
    await setups.finish(elsewhere.id);
    const shop = simulator.plytix.createKey({ company, name: 'Shop export', role: 'USER' });
    expect(await lists.readKnown(id)).toMatchObject({ missing: [], listed: [{}, { recordId: null, doubtful: false }] });
    await lists.importKnown(id, [shop.id]);
    expect(vault.records.get(elsewhere.id)).toMatchObject({ serviceId: null, role: null });
  });

  it('is read with Plytix keys only, Patchworks’ form with Patchworks keys only', async () => {
    const { lists, plytixKey, patchworksKey } = await openKeyTaskBench();
    const plytix = await plytixKey();
    const patchworks = await patchworksKey();
    await expect(lists.readKnown(patchworks.id)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(lists.readForm(plytix.id)).rejects.toMatchObject({ code: 'bad-input' });
    expect(await lists.readForm(patchworks.id)).toMatchObject({ state: 'same', why: null, missing: [], extra: [] });
  });
});

describe('an imported key', () => {
  it('takes its values through a set-up that opens where they are brought', async () => {
    const { lists, setups, capture, tests, simulator, plytixKey } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const shop = simulator.plytix.createKey({ company, name: 'Shop export', role: 'ADMIN' });
    const recordId = (await lists.importKnown(id, [shop.id])).listed[1]?.recordId ?? '';
    expect(await setups.bringValues(recordId)).toMatchObject({
      status: { value: 'active' },
      setup: { state: 'in-progress', step: 'capture', furthest: 'capture', mayManage: 'yes' },
    });
    await capture.type(recordId, 'apiKey', shop.apiKey);
    await capture.type(recordId, 'apiPassword', shop.apiPassword);
    expect((await tests.run(recordId)).verdict.tone).toBe('passed');
  });

  it('opens no set-up once it has ended', async () => {
    const { setups, keyTasks, simulator, patchworksKey } = await openKeyTaskBench();
    const { id, made } = await patchworksKey();
    await keyTasks.start(id, 'revoke');
    simulator.patchworks.revoke(made.id);
    await keyTasks.markDone(id);
    await expect(setups.bringValues(id)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

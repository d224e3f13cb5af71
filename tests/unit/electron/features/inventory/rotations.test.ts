import { describe, expect, it } from 'vitest';
import { company, openKeyTaskBench } from './key-task-bench';

describe('a rotation', () => {
  it('links a new draft of the same company, owner and service, with a different name', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.plytixKey();
    await bench.setups.change(id, { owner: 'Priya Raman' });
    const { old, next: draft } = await bench.rotations.start(id);
    expect(draft).toMatchObject({
      system: 'plytix',
      company,
      name: { value: 'Patchworks Integration 2', known: 'recorded' },
      owner: { value: 'Priya Raman' },
      status: { value: 'draft' },
      replaces: id,
    });
    expect(old).toEqual(bench.vault.records.get(id));
    expect(old).toMatchObject({ replacedBy: draft.id, status: { value: 'active' } });
    expect(bench.events(id).at(-1)).toBe('swap-started typed');
  });

  it('looks only at names of its company and service', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.plytixKey();
    const elsewhere = await bench.setups.start('plytix', 'Lark Street Toys');
    await bench.setups.change(elsewhere.id, { name: 'Patchworks Integration 2' });
    expect((await bench.rotations.start(id)).next.name.value).toBe('Patchworks Integration 2');
    const here = await bench.plytixKey('Feed');
    const beside = await bench.setups.start('plytix', company.toUpperCase());
    await bench.setups.change(beside.id, { name: 'Feed 2' });
    expect((await bench.rotations.start(here.id)).next.name.value).toBe('Feed 3');
  });

  it('begun twice is one rotation; a discarded draft is begun anew', async () => {
    const { rotations, setups, patchworksKey, vault } = await openKeyTaskBench();
    const { id } = await patchworksKey();
    const { next: draft } = await rotations.start(id);
    expect((await rotations.start(id)).next).toEqual(draft);
    await setups.discard(draft.id);
    const { next: anew } = await rotations.start(id);
    expect(anew.id).not.toBe(draft.id);
    expect(vault.records.get(id)?.replacedBy).toBe(anew.id);
  });

  it('pressed twice at once is one rotation', async () => {
    const { rotations, patchworksKey, vault } = await openKeyTaskBench();
    const { id } = await patchworksKey();
    const [first, second] = await Promise.all([rotations.start(id), rotations.start(id)]);
    expect(second).toEqual(first);
    expect([...vault.records.list()].filter(({ replaces }) => replaces === id)).toEqual([first.next]);
  });

  it('goes on with the draft of a start that ended halfway', async () => {
    const { rotations, writer, patchworksKey, vault } = await openKeyTaskBench();
    const { id } = await patchworksKey();
    const { next: draft } = await rotations.start(id);
    await writer.change(id, (record) => ({
      record: { ...record, replacedBy: null },
      type: 'setup-changed',
      facts: {},
    }));
    expect((await rotations.start(id)).next).toEqual(draft);
    expect(vault.records.get(id)?.replacedBy).toBe(draft.id);
  });

  it('is refused for a draft and for a key that has ended', async () => {
    const { rotations, setups, keyTasks, patchworksKey, simulator } = await openKeyTaskBench();
    const draft = await setups.start('plytix', company);
    await expect(rotations.start(draft.id)).rejects.toMatchObject({ code: 'bad-input' });
    const { id, made } = await patchworksKey();
    await keyTasks.start(id, 'revoke');
    simulator.patchworks.revoke(made.id);
    await keyTasks.markDone(id);
    await expect(rotations.start(id)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('that is stopped keeps both keys, also when the new one is gone', async () => {
    const { rotations, setups, plytixKey, vault } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const { next: draft } = await rotations.start(id);
    expect(await rotations.stop(id)).toMatchObject({
      old: { replacedBy: null, status: { value: 'active' } },
      next: { id: draft.id, replaces: null },
    });
    expect(vault.records.get(draft.id)).toMatchObject({ replaces: null, status: { value: 'draft' } });
    await expect(rotations.stop(id)).rejects.toMatchObject({ code: 'not-found' });
    const { next: second } = await rotations.start(id);
    await setups.discard(second.id);
    expect(await rotations.stop(id)).toMatchObject({ old: { replacedBy: null }, next: null });
  });

  it('stays inside one company: neither key may be given to another', async () => {
    const { rotations, setups, plytixKey } = await openKeyTaskBench();
    const { id } = await plytixKey();
    const { next: draft } = await rotations.start(id);
    for (const key of [id, draft.id]) {
      await expect(setups.change(key, { company: 'Lark Street Toys' })).rejects.toMatchObject({ code: 'bad-input' });
      expect((await setups.change(key, { company })).company).toBe(company);
    }
  });
});

describe('looking for a key that stopped', () => {
  it('asks only the keys of its company', async () => {
    const { keyTasks, setups, capture, simulator, patchworksKey } = await openKeyTaskBench();
    const { id } = await patchworksKey();
    const other = simulator.patchworks.createKey({ company: 'Lark Street Toys', name: 'Other' });
    const elsewhere = await setups.start('patchworks', 'Lark Street Toys');
    await capture.type(elsewhere.id, 'apiKey', other.apiKey);
    await setups.finish(elsewhere.id);
    expect(await keyTasks.findStopped(id)).toEqual([{ id, stopped: false }]);
  });
});

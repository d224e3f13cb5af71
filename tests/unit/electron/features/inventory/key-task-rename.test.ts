import { describe, expect, it } from 'vitest';
import { begin, company, openKeyTaskBench } from './key-task-bench';

describe('renaming a Plytix key', () => {
  it('is confirmed when the list shows the new name', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, 'rename', 'Warehouse sync');
    bench.simulator.plytix.rename(made.id, 'Warehouse sync');
    const record = await bench.keyTasks.markDone(id);
    expect(record).toMatchObject({
      name: { value: 'Warehouse sync', known: 'live' },
      care: { task: 'rename', proof: { state: 'confirmed' } },
    });
    expect(bench.events(id).slice(-2)).toEqual(['renamed typed', 'confirmed live']);
  });

  it('is contradicted when the list shows the old one, even if the sign-in reports the role', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.plytixKey();
    await begin(bench, id, 'rename', 'Warehouse sync');
    const record = await bench.keyTasks.markDone(id);
    expect(record).toMatchObject({
      name: { value: 'Warehouse sync', known: 'typed' },
      care: { proof: { state: 'contradicted' } },
    });
    expect(bench.events(id).at(-1)).toBe('contradicted live');
  });

  it('that was contradicted twice and then left alone leaves the key its old name', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, 'rename', 'Warehouse sync');
    expect((await bench.keyTasks.markDone(id)).care?.was).toBe(made.name);
    await begin(bench, id, 'rename', 'Warehouse feed');
    expect((await bench.keyTasks.markDone(id)).care?.was).toBe(made.name);
    await begin(bench, id, 'rename', 'Warehouse feed');
    expect(await bench.keyTasks.stop(id)).toMatchObject({ name: { value: made.name, known: 'typed' }, care: null });
  });

  it('keeps the new name when it is proven, and when its proof must wait', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, 'rename', 'Warehouse sync');
    await bench.keyTasks.markDone(id);
    bench.simulator.plytix.rename(made.id, 'Warehouse sync');
    await bench.keyTasks.verify(id);
    expect((await bench.keyTasks.stop(id)).name.value).toBe('Warehouse sync');
    bench.simulator.plytix.setAccount(company, { listOpenTo: 'nobody' });
    await begin(bench, id, 'rename', 'Night feed');
    await bench.keyTasks.markDone(id);
    expect((await bench.keyTasks.stop(id)).name.value).toBe('Night feed');
  });

  it('is not yet proven where the list cannot be read', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    bench.simulator.plytix.setAccount(company, { listOpenTo: 'nobody' });
    await begin(bench, id, 'rename', 'Warehouse sync');
    bench.simulator.plytix.rename(made.id, 'Warehouse sync');
    expect((await bench.keyTasks.markDone(id)).care?.proof?.state).toBe('not-yet');
  });

  it('needs a name', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.plytixKey();
    await begin(bench, id, 'rename', '  ');
    await expect(bench.keyTasks.markDone(id)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

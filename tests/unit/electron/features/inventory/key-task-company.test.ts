import { describe, expect, it } from 'vitest';
import { company, openKeyTaskBench } from './key-task-bench';

describe('a rotation', () => {
  it('keeps the old key until the new one has passed its test', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    const { next: draft } = await bench.rotations.start(id);
    for (const task of ['revoke', 'delete'] as const)
      await expect(bench.keyTasks.start(id, task)).rejects.toMatchObject({ code: 'rotation-not-ready' });
    const fresh = bench.simulator.patchworks.createKey({ company, name: 'Order dashboard' });
    await bench.capture.type(draft.id, 'apiKey', fresh.apiKey);
    await bench.tests.run(draft.id);
    expect((await bench.keyTasks.start(id, 'revoke')).care?.task).toBe('revoke');
  });
});

describe('finding the key that stopped', () => {
  it('finds the key of the company that was revoked by mistake', async () => {
    const bench = await openKeyTaskBench();
    const meant = await bench.patchworksKey('Order dashboard');
    const mistaken = await bench.patchworksKey('Returns portal');
    await bench.plytixKey();
    await bench.keyTasks.start(meant.id, 'revoke');
    bench.simulator.patchworks.revoke(mistaken.made.id);
    expect((await bench.keyTasks.markDone(meant.id)).care?.proof?.state).toBe('contradicted');
    expect(await bench.keyTasks.findStopped(meant.id)).toEqual([
      { id: meant.id, stopped: false },
      { id: mistaken.id, stopped: true },
    ]);
  });

  it('passes over a key that is being tested', async () => {
    const { keyTasks, tests, patchworksKey } = await openKeyTaskBench();
    const busy = await patchworksKey('Order dashboard');
    const other = await patchworksKey('Returns portal');
    const running = tests.run(busy.id);
    expect(await keyTasks.findStopped(other.id)).toEqual([
      { id: busy.id, stopped: null },
      { id: other.id, stopped: false },
    ]);
    await running;
  });

  it('says of none that it stopped when nothing can be reached', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    await bench.keyTasks.start(id, 'revoke');
    await bench.keyTasks.markDone(id);
    bench.goOffline();
    expect(await bench.keyTasks.findStopped(id)).toEqual([{ id, stopped: null }]);
  });
});

import { describe, expect, it } from 'vitest';
import { createKeyDetails } from '../../../../../electron/features/inventory/key-details';
import { type Bench, begin, company, openKeyTaskBench } from './key-task-bench';

describe('changing the role of a Plytix key', () => {
  it('is confirmed by a fresh sign-in and the list', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, 'change-role', 'user');
    bench.simulator.plytix.changeRole(made.id, 'USER');
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      role: { value: 'user', known: 'live' },
      care: { proof: { state: 'confirmed' } },
    });
    expect(bench.events(id).slice(-2)).toEqual(['role-changed typed', 'confirmed live']);
  });

  it('is contradicted by the role that Plytix shows, which then stands in the record', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.plytixKey();
    await begin(bench, id, 'change-role', 'user');
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      role: { value: 'admin', known: 'live' },
      care: { wanted: 'user', proof: { state: 'contradicted' } },
    });
  });

  it('takes the name of a team role as it is', async () => {
    const bench = await openKeyTaskBench();
    bench.simulator.plytix.setAccount(company, { listOpenTo: 'everyone' });
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, 'change-role', 'Feed editor');
    bench.simulator.plytix.changeRole(made.id, 'Feed editor');
    expect((await bench.keyTasks.markDone(id)).care?.proof?.state).toBe('confirmed');
  });
});

describe('deleting a Plytix key', () => {
  it('is confirmed when the sign-in refuses it, though its old token lives on', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await bench.tests.run(id);
    await begin(bench, id, 'delete');
    bench.simulator.plytix.deleteKey(made.id);
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      status: { value: 'deleted', known: 'live' },
      care: { proof: { state: 'confirmed', code: 'key-unknown' } },
    });
  });

  it('is contradicted while Plytix still signs it in', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.plytixKey();
    await begin(bench, id, 'delete');
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      status: { value: 'active', known: 'live' },
      care: { proof: { state: 'contradicted' } },
    });
  });

  it('is not proven by a password that no longer fits', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, 'delete');
    bench.simulator.plytix.replacePassword(made.id);
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      status: { value: 'deleted', known: 'typed' },
      care: { proof: { state: 'not-yet', code: 'password-wrong' } },
    });
  });
});

describe.each(['revoke', 'delete'] as const)('to %s a Patchworks key', (task) => {
  const ended = task === 'revoke' ? 'revoked' : 'deleted';
  const end = ({ simulator }: Bench, id: string) =>
    task === 'revoke' ? simulator.patchworks.revoke(id) : simulator.patchworks.deleteKey(id);

  it('is confirmed when the same read is refused, and the time is stamped', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.patchworksKey();
    await begin(bench, id, task);
    end(bench, made.id);
    const record = await bench.keyTasks.markDone(id);
    expect(record).toMatchObject({
      status: { value: ended, known: 'live' },
      care: { task, proof: { state: 'confirmed', code: 'key-refused' } },
    });
    expect(record.care?.proof?.at).toBe(record.status.at);
    expect(bench.events(id).slice(-2)).toEqual([`${ended} typed`, 'confirmed live']);
  });

  it('is contradicted while the key works, and the key is active again', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    await begin(bench, id, task);
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      status: { value: 'active', known: 'live' },
      care: { proof: { state: 'contradicted', code: 'all-passed' } },
    });
  });

  it('waits for its proof offline, over a restart, and gets it when asked again', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.patchworksKey();
    await begin(bench, id, task);
    end(bench, made.id);
    bench.goOffline();
    expect(await bench.keyTasks.markDone(id)).toMatchObject({
      status: { value: ended, known: 'typed' },
      care: { proof: { state: 'not-yet' } },
    });
    bench.simulator.clearFaults();
    const again = bench.tasksAfterRestart();
    expect(await again.verify(id)).toMatchObject({
      status: { value: ended, known: 'live' },
      care: { proof: { state: 'confirmed' } },
    });
    expect((await again.stop(id)).care).toBeNull();
  });
});

describe('a Plytix task', () => {
  it.each(['rename', 'change-role', 'delete'] as const)('%s waits offline and is proven later', async (task) => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await begin(bench, id, task, task === 'rename' ? 'Warehouse sync' : 'user');
    if (task === 'rename') bench.simulator.plytix.rename(made.id, 'Warehouse sync');
    if (task === 'change-role') bench.simulator.plytix.changeRole(made.id, 'USER');
    if (task === 'delete') bench.simulator.plytix.deleteKey(made.id);
    bench.goOffline();
    expect((await bench.keyTasks.markDone(id)).care?.proof?.state).toBe('not-yet');
    bench.simulator.clearFaults();
    expect((await bench.keyTasks.verify(id)).care?.proof?.state).toBe('confirmed');
  });
});

describe('key tasks', () => {
  it('knows only the tasks that the service has', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    await expect(bench.keyTasks.start(id, 'rename')).rejects.toMatchObject({ code: 'bad-input' });
    const plytix = await bench.plytixKey();
    await expect(bench.keyTasks.start(plytix.id, 'revoke')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('proves nothing before the person confirms it', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    await expect(bench.keyTasks.verify(id)).rejects.toMatchObject({ code: 'not-found' });
    await bench.keyTasks.start(id, 'revoke');
    await expect(bench.keyTasks.verify(id)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('that is left before the act changes nothing of the key', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    const before = bench.vault.records.get(id);
    await bench.keyTasks.start(id, 'revoke');
    const after = await bench.keyTasks.stop(id);
    expect({ ...after, updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
    expect(bench.events(id).slice(-2)).toEqual(['care-started recorded', 'care-stopped recorded']);
  });

  it('keeps no secret in what it writes down', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.patchworksKey();
    await bench.keyTasks.start(id, 'revoke');
    await bench.keyTasks.markDone(id);
    const kept = JSON.stringify([bench.vault.records.get(id), bench.vault.journal.timeline(id)]);
    expect(kept).not.toContain(made.apiKey);
  });
});

describe('values that the service never accepted', () => {
  it('prove no end when they are refused', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.setups.start('plytix', company);
    await bench.capture.type(id, 'apiKey', 'KEY0NEVER0WORKED00X1');
    await bench.capture.type(id, 'apiPassword', 'never&worked;with%any@of-the-services-1');
    await bench.setups.finish(id);
    await begin(bench, id, 'delete');
    const record = await bench.keyTasks.markDone(id);
    expect(record).toMatchObject({
      status: { value: 'deleted', known: 'typed' },
      care: { proof: { state: 'not-yet' } },
    });
  });
});

describe('the places that use a key', () => {
  const shop = { place: 'Web shop', kind: 'other-app', contact: '', note: '' } as const;
  const open = { code: 'places-open' };

  it('hold its end until each is answered for, and one noted meanwhile is asked about again', async () => {
    const bench = await openKeyTaskBench();
    const details = createKeyDetails(bench.writer, () => new Date().toISOString());
    const { id, made } = await bench.patchworksKey();
    const [first] = (await details.addUse(id, shop)).usedBy;
    for (const task of ['revoke', 'delete'] as const)
      await expect(bench.keyTasks.start(id, task)).rejects.toMatchObject(open);
    expect(bench.vault.records.get(id)?.care).toBeNull();
    await details.answerPlace(id, first?.id ?? '', 'told');
    await bench.keyTasks.start(id, 'revoke');
    const second = (await details.addUse(id, { ...shop, place: 'Feed' })).usedBy[1];
    await expect(bench.keyTasks.markDone(id)).rejects.toMatchObject(open);
    expect(bench.vault.records.get(id)?.status.value).toBe('active');
    await details.answerPlace(id, second?.id ?? '', 'not-needed');
    bench.simulator.patchworks.revoke(made.id);
    const ended = await bench.keyTasks.markDone(id);
    expect(ended.placeAnswers).toMatchObject([{ place: 'Web shop', answer: 'told' }, { place: 'Feed' }]);
    expect((await bench.keyTasks.stop(id)).placeAnswers).toHaveLength(2);
  });

  it('are asked about again when the key is to end after all', async () => {
    const bench = await openKeyTaskBench();
    const details = createKeyDetails(bench.writer, () => new Date().toISOString());
    const { id } = await bench.patchworksKey();
    const [use] = (await details.addUse(id, shop)).usedBy;
    await details.answerPlace(id, use?.id ?? '', 'told');
    await bench.keyTasks.start(id, 'revoke');
    expect((await bench.keyTasks.stop(id)).placeAnswers).toBeUndefined();
    await expect(bench.keyTasks.start(id, 'delete')).rejects.toMatchObject(open);
  });

  it('hold no other task', async () => {
    const bench = await openKeyTaskBench();
    const details = createKeyDetails(bench.writer, () => new Date().toISOString());
    const { id } = await bench.plytixKey();
    await details.addUse(id, shop);
    expect((await bench.keyTasks.start(id, 'rename')).care?.task).toBe('rename');
  });
});

import { describe, expect, it } from 'vitest';
import { openBench } from './bench';

describe('set-ups', () => {
  it('begin as a draft at the first step, journaled', async () => {
    const { setups, vault, published } = await openBench();
    const record = await setups.start('plytix', '  Harbour & Pine ');
    expect(record).toMatchObject({
      company: 'Harbour & Pine',
      status: { value: 'draft' },
      setup: { step: 'check', page: 0 },
    });
    expect(vault.records.get(record.id)).toEqual(record);
    expect(vault.journal.timeline(record.id).map(({ type }) => type)).toEqual(['setup-started']);
    expect(published).toContainEqual(['keys.changed', { ids: [record.id] }]);
  });

  it('a Patchworks key has the manager scope from the start, a Plytix role is unknown', async () => {
    const { setups } = await openBench();
    expect((await setups.start('patchworks', 'A')).role).toMatchObject({ value: 'manager', known: 'recorded' });
    expect((await setups.start('plytix', 'A')).role).toBeNull();
  });

  it('remember the furthest step when a person goes back', async () => {
    const { setups } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    await setups.change(id, { step: 'capture' });
    const back = await setups.change(id, { step: 'create', page: 1 });
    expect(back.setup).toMatchObject({ step: 'create', page: 1, furthest: 'capture' });
  });

  it('open a step at its first page unless one is named', async () => {
    const { setups } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    await setups.change(id, { step: 'create', page: 2 });
    expect((await setups.change(id, { step: 'capture' })).setup?.page).toBe(0);
    expect((await setups.change(id, { company: 'B' })).setup?.step).toBe('capture');
  });

  it('note when the key was made, once', async () => {
    const { setups, vault } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    const first = await setups.change(id, { created: true });
    const second = await setups.change(id, { created: true });
    expect(second.createdAt).toEqual(first.createdAt);
    expect(vault.journal.timeline(id).filter(({ type }) => type === 'created')).toHaveLength(1);
  });

  it('wait for whoever was asked, and go on', async () => {
    const { setups, vault } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    expect((await setups.change(id, { waiting: true, waitingFor: 'Jonas' })).setup).toMatchObject({
      state: 'waiting',
      waitingFor: 'Jonas',
    });
    expect((await setups.change(id, { step: 'create' })).setup?.state).toBe('waiting');
    expect((await setups.change(id, { waiting: false })).setup?.state).toBe('in-progress');
    expect(vault.journal.timeline(id)).toContainEqual(
      expect.objectContaining({ type: 'asked-admin', facts: { person: 'Jonas' } }),
    );
  });

  it('keep ticks with their time, and take them away', async () => {
    const { setups, vault } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    expect(Object.keys((await setups.tick(id, 'handover.url', true)).setup?.ticks ?? {})).toEqual(['handover.url']);
    expect((await setups.tick(id, 'handover.url', false)).setup?.ticks).toEqual({});
    expect(vault.journal.timeline(id).map(({ type }) => type)).toEqual(['setup-started', 'ticked', 'unticked']);
  });

  it('finish as unknown when no test has passed', async () => {
    const { setups } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    const finished = await setups.finish(id);
    expect(finished.status).toMatchObject({ value: 'unknown', known: 'recorded' });
    expect(finished.setup).toMatchObject({ state: 'finished' });
  });

  it.each(['revoked', 'deleted'] as const)('bring no %s key back by being finished', async (value) => {
    const { setups, writer, vault } = await openBench();
    const { id } = await setups.start('patchworks', 'A');
    await writer.change(id, (record) => ({
      record: { ...record, status: { value, known: 'typed', at: record.addedAt } },
      type: value,
      facts: {},
    }));
    await expect(setups.finish(id)).rejects.toMatchObject({ code: 'bad-input' });
    expect(vault.records.get(id)?.status.value).toBe(value);
  });

  it('are discarded only while they are drafts', async () => {
    const { setups, vault } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    const kept = await setups.start('plytix', 'B');
    await setups.finish(kept.id);
    await setups.discard(id);
    expect(vault.records.get(id)).toBeNull();
    await expect(setups.discard(kept.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(vault.records.get(kept.id)).not.toBeNull();
  });

  it('say that a record is not there', async () => {
    const { setups } = await openBench();
    await expect(setups.change('0'.repeat(24), {})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('take changes that arrive together one after the other', async () => {
    const { setups } = await openBench();
    const { id } = await setups.start('plytix', 'A');
    await Promise.all([
      setups.change(id, { owner: 'Priya' }),
      setups.change(id, { company: 'B' }),
      setups.tick(id, 'handover.url', true),
      setups.change(id, { step: 'create' }),
    ]);
    const last = await setups.change(id, {});
    expect(last).toMatchObject({ owner: { value: 'Priya' }, company: 'B', setup: { step: 'create' } });
    expect(Object.keys(last.setup?.ticks ?? {})).toEqual(['handover.url']);
  });
});

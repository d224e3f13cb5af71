import { describe, expect, it } from 'vitest';
import { createKeyDetails } from '../../../../../electron/features/inventory/key-details';
import { leakStateOf } from '../../../../../shared/model/leak';
import { type Bench, begin, company, openKeyTaskBench } from './key-task-bench';

const at = '2026-11-01T10:00:00.000Z';
const mark = ({ writer }: Bench, id: string) =>
  writer.change(id, (record) => ({ record: { ...record, leaked: { at, by: 'Priya' } }, type: 'leaked', facts: {} }));
const stateOf = ({ vault }: Bench, id: string) => {
  const record = vault.records.get(id);
  return record && leakStateOf(record);
};

describe('the mark of a leak', () => {
  it('goes only when the service refuses the key', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.patchworksKey();
    await mark(bench, id);
    await begin(bench, id, 'revoke');
    bench.goOffline();
    await bench.keyTasks.markDone(id);
    expect(stateOf(bench, id)).toBe('open');
    bench.simulator.clearFaults();
    await bench.keyTasks.verify(id);
    expect(stateOf(bench, id)).toBe('open');
    expect(bench.vault.records.get(id)?.leaked).toEqual({ at, by: 'Priya' });
    bench.simulator.patchworks.revoke(made.id);
    await bench.keyTasks.verify(id);
    expect(stateOf(bench, id)).toBe('gone');
    expect(bench.vault.journal.timeline(id).at(-1)).toMatchObject({ type: 'confirmed', facts: { leak: 'gone' } });
    await bench.keyTasks.stop(id);
    expect(stateOf(bench, id)).toBe('gone');
  });

  it('stays after any other confirmed task', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.plytixKey();
    await mark(bench, id);
    await begin(bench, id, 'rename', 'Another name');
    bench.simulator.plytix.rename(made.id, 'Another name');
    expect((await bench.keyTasks.markDone(id)).care?.proof?.state).toBe('confirmed');
    expect(stateOf(bench, id)).toBe('open');
  });

  it('stays when another value took the place of the one that leaked, until that one is back and refused', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.patchworksKey();
    await mark(bench, id);
    const other = bench.simulator.patchworks.createKey({ company, name: 'Other' });
    await bench.capture.type(id, 'apiKey', other.apiKey);
    await bench.tests.run(id);
    await begin(bench, id, 'revoke');
    bench.simulator.patchworks.revoke(other.id);
    expect((await bench.keyTasks.markDone(id)).care?.proof?.state).toBe('confirmed');
    expect(stateOf(bench, id)).toBe('open');
    expect(bench.vault.journal.timeline(id).at(-1)?.facts).toMatchObject({ leak: 'open' });
    await bench.capture.type(id, 'apiKey', made.apiKey);
    expect(bench.vault.records.get(id)?.leaked).toEqual({ at, by: 'Priya' });
  });

  it('can be taken back with a reason, which the history keeps', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    const details = createKeyDetails(bench.writer, () => new Date().toISOString());
    await expect(details.withdrawLeak(id, 'Why')).rejects.toMatchObject({ code: 'bad-input' });
    await mark(bench, id);
    expect((await details.withdrawLeak(id, ' Another key ')).leaked).toBeUndefined();
    expect(bench.vault.records.get(id)?.leaked).toBeUndefined();
    expect(bench.vault.journal.timeline(id).at(-1)).toMatchObject({
      type: 'leak-withdrawn',
      facts: { reason: 'Another key', since: at },
    });
  });
});

describe('the lines of tests', () => {
  it('say why a test failed, and that it is a retest', async () => {
    const bench = await openKeyTaskBench();
    const { id, made } = await bench.patchworksKey();
    bench.simulator.patchworks.revoke(made.id);
    await bench.tests.run(id);
    const line = bench.vault.journal.timeline(id).at(-1);
    expect(line).toMatchObject({ type: 'tested', facts: { verdict: 'key-refused', check: 'key', before: 'passed' } });
    expect(line?.facts['cause.service']).toBe('Patchworks');
    await bench.capture.type(id, 'apiKey', 'DEMO-another-value-of-this-key');
    await bench.tests.run(id);
    expect(bench.vault.journal.timeline(id).at(-1)?.facts.before).toBeUndefined();
  });

  it('say which belong together', async () => {
    const bench = await openKeyTaskBench();
    const one = await bench.patchworksKey('One');
    const two = await bench.patchworksKey('Two');
    await bench.keyTasks.findStopped(one.id);
    const facts = [one, two].map(({ id }) => bench.vault.journal.timeline(id).at(-1)?.facts);
    expect(facts).toMatchObject([
      { why: 'find-stopped', of: 2 },
      { why: 'find-stopped', of: 2 },
    ]);
    expect(facts[0]?.group).toBe(facts[1]?.group);
  });
});

describe('a rotation', () => {
  it('puts what a person says into the history of both keys', async () => {
    const bench = await openKeyTaskBench();
    const { id } = await bench.patchworksKey();
    const { next } = await bench.rotations.start(id);
    await bench.setups.tick(next.id, 'swap.confirmed', true);
    for (const key of [id, next.id])
      expect(bench.vault.journal.timeline(key).at(-1)).toMatchObject({
        type: 'ticked',
        known: 'typed',
        facts: { tick: 'swap.confirmed' },
      });
    await bench.setups.change(next.id, { owner: 'Ada' });
    expect(bench.vault.journal.timeline(next.id).at(-1)).toMatchObject({
      type: 'owner-changed',
      facts: { from: '', to: 'Ada' },
    });
  });
});

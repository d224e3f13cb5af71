import { describe, expect, it } from 'vitest';
import { openRecalled } from './recalled-bench';

describe('a tag on many keys', () => {
  it('is one act; its undo leaves what was changed since or is gone, and counts it', async () => {
    const { labels, one, other, add, writer, log, undo, lastLine } = await openRecalled();
    const [third, draft] = [await add('Third'), await add('Draft', 'draft')];
    await labels.changeTags(third, ['2027']);
    await labels.addTag([one, other, third, draft], 'agency');
    expect(log.last()).toMatchObject({ act: 'tag-many', name: '', count: 4 });
    await labels.changeTags(other, ['agency', 'own']);
    await writer.discard(draft);
    const id = log.last()?.id ?? '';
    await log.run(id);
    expect(writer.get(other).tags).toEqual(['agency']);
    expect(await undo()).toMatchObject({ undone: 3, changed: 0, lost: 1, keys: [] });
    expect(writer.get(one)).not.toHaveProperty('tags');
    expect(writer.get(third).tags).toEqual(['2027']);
    expect(lastLine(third)).toMatchObject({ type: 'undone', facts: { undid: 'tags-changed', removed: 'agency' } });
  });

  it('keeps the tags of a key that was changed since', async () => {
    const { labels, one, other, log, writer } = await openRecalled();
    await labels.addTag([one, other], 'agency');
    const id = log.last()?.id ?? '';
    await labels.changeTags(other, ['agency', 'own']);
    expect(await log.run(id)).toMatchObject({ undone: 1, changed: 1, lost: 0 });
    expect(writer.get(other).tags).toEqual(['agency', 'own']);
  });

  it('that stopped half-way can be undone as far as it came', async () => {
    const { labels, one, other, log, writer, recalled } = await openRecalled();
    const stopped = recalled.asOne(async (change) => {
      await change(one, (record) => ({ record: { ...record, tags: ['x'] }, type: 'tags-changed', facts: {} }));
      throw new Error('the disk is full');
    });
    await expect(stopped).rejects.toThrow('the disk is full');
    expect(log.last()).toMatchObject({ act: 'tag-many', count: 1 });
    await log.run(log.last()?.id ?? '');
    expect(writer.get(one)).not.toHaveProperty('tags');
    expect(await labels.addTag([other], 'y')).toEqual({ added: 1, full: 0 });
  });
});

describe('a tick of a set-up', () => {
  it('is undone alone, whatever page the set-up is on by now', async () => {
    const { recalled, setups, log, undo, writer, lastLine } = await openRecalled();
    const own = recalled.ofSetups(setups);
    const { id } = await setups.start('plytix', 'Harbour & Pine');
    await own.tick(id, 'password-manager', true);
    expect(log.last()).toMatchObject({ act: 'set-up-tick', company: 'Harbour & Pine' });
    await setups.change(id, { step: 'handover' });
    await undo();
    expect(writer.get(id).setup).toMatchObject({ step: 'handover', ticks: {} });
    expect(lastLine(id)).toMatchObject({ type: 'undone', facts: { undid: 'ticked', tick: 'password-manager' } });
    expect(log.last()).toBeNull();
  });

  it('of a rotation is undone in the history of both keys', async () => {
    const { recalled, setups, undo, writer, one, other, lastLine } = await openRecalled();
    const own = recalled.ofSetups(setups);
    await writer.change(other, (record) => ({ record: { ...record, replaces: one }, type: 'swap-started', facts: {} }));
    await own.tick(other, 'swap.changed', true);
    await undo();
    const facts = { undid: 'ticked', tick: 'swap.changed' };
    expect(lastLine(other)).toMatchObject({ type: 'undone', facts });
    expect(lastLine(one)).toMatchObject({ type: 'undone', facts: { ...facts, next: 'Stock feed' } });
    expect(writer.get(one).usedBy).toEqual([]);
  });

  it('that changes nothing is no act', async () => {
    const { recalled, setups, log } = await openRecalled();
    const { id } = await setups.start('plytix', 'Harbour & Pine');
    await recalled.ofSetups(setups).tick(id, 'password-manager', false);
    expect(log.last()).toBeNull();
  });
});

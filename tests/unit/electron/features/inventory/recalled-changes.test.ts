import { describe, expect, it } from 'vitest';
import { createKeyDetails } from '../../../../../electron/features/inventory/key-details';
import { createKeyLabels } from '../../../../../electron/features/inventory/key-labels';
import type { KeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import { createRecalledChanges } from '../../../../../electron/features/inventory/recalled-changes';
import { refuseValues } from '../../../../../electron/features/inventory/refuse-values';
import { createUndoLog } from '../../../../../electron/features/undo/undo-log';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { openBench } from './bench';

const at = '2026-11-18T09:00:00.000Z';
const use = { place: 'Web shop', kind: 'other', contact: 'Ben', note: '' } as const;

async function openRecalled() {
  const bench = await openBench();
  const { vault, writer } = bench;
  const add = async (name: string, status: 'active' | 'draft' = 'active') => {
    const draft = newDraft('plytix', 'Harbour & Pine', at);
    const named = {
      ...draft,
      name: { value: name, known: 'typed', at },
      status: { value: status, known: 'typed', at },
    };
    return (await writer.add({ record: named as KeyRecord, type: 'imported', facts: {} })).id;
  };
  const [one, other] = [await add('Shop feed'), await add('Stock feed')];
  // Each change has its own time, as a person's have.
  let minutes = 0;
  const now = () => {
    minutes += 1;
    return new Date(Date.parse(at) + minutes * 60_000).toISOString();
  };
  const log = createUndoLog({ isOpen: () => true, changed: () => undefined });
  const refuse = (text: string) => refuseValues(vault, text, true);
  const recalled = createRecalledChanges({ writer, log, refuse, now });
  const labels = createKeyLabels({ writer: recalled.writer, vault, known: () => [], now, asOne: recalled.asOne });
  const details = createKeyDetails(recalled.writer, now);
  const undo = () => log.run(log.last()?.id ?? 'none');
  const lastLine = (id: string) => vault.journal.timeline(id).at(-1);
  return { ...bench, recalled, labels, details, log, undo, one, other, add, lastLine, now };
}

type Recalled = Awaited<ReturnType<typeof openRecalled>>;
const acts: readonly [string, (bench: Recalled) => Promise<unknown>, object][] = [
  ['owner', ({ details, one }) => details.changeOwner(one, 'Ben'), { undid: 'owner-changed', from: 'Ben', to: 'Anna' }],
  [
    'review-day',
    ({ details, one }) => details.changeReviewDue(one, '2027-02-01'),
    { undid: 'review-date-changed', from: '2027-02-01', to: '2027-01-01' },
  ],
  ['use-added', ({ details, one }) => details.addUse(one, use), { undid: 'used-by-added', place: 'Web shop' }],
  [
    'use-changed',
    ({ details, one, writer }) =>
      details.changeUse(one, writer.get(one).usedBy[0]?.id ?? '', { ...use, place: 'Till' }),
    { undid: 'used-by-changed', from: 'Till', place: 'Warehouse' },
  ],
  [
    'use-removed',
    ({ details, one, writer }) => details.removeUse(one, writer.get(one).usedBy[0]?.id ?? ''),
    { undid: 'used-by-removed', place: 'Warehouse' },
  ],
  [
    'place-answer',
    ({ details, one, writer }) => details.answerPlace(one, writer.get(one).usedBy[0]?.id ?? '', 'told'),
    { undid: 'place-answered', place: 'Warehouse', answer: 'none' },
  ],
  [
    'tags',
    ({ labels, one }) => labels.changeTags(one, ['new']),
    { undid: 'tags-changed', added: 'old', removed: 'new' },
  ],
  ['note', ({ labels, one }) => labels.changeNote(one, 'Ask Ben.', false), { undid: 'note-changed' }],
];

/** A key with something in every member, so that an undo has something to bring back. */
async function openFilled() {
  const bench = await openRecalled();
  const { details, labels, one } = bench;
  await details.changeOwner(one, 'Anna');
  await details.changeReviewDue(one, '2027-01-01');
  await details.addUse(one, { ...use, place: 'Warehouse' });
  await labels.changeTags(one, ['old']);
  await labels.changeNote(one, 'Ask Anna.', false);
  return bench;
}

const withoutTime = ({ updatedAt: _, ...record }: KeyRecord) => record;

describe.each(acts)('the undo of %s', (act, change, facts) => {
  it('puts the record back as it was, with a line of its own', async () => {
    const bench = await openFilled();
    const { writer, one, log, undo, vault, lastLine } = bench;
    const before = writer.get(one);
    await change(bench);
    const lines = vault.journal.timeline(one).length;
    expect(log.last()).toMatchObject({ act, name: 'Shop feed', company: 'Harbour & Pine', count: 1 });
    const answer = await undo();
    expect(answer).toMatchObject({ undone: 1, changed: 0, lost: 0, keys: [{ id: one }] });
    expect(withoutTime(writer.get(one))).toEqual(withoutTime(before));
    expect(writer.get(one).updatedAt > before.updatedAt).toBe(true);
    expect(vault.journal.timeline(one)).toHaveLength(lines + 1);
    expect(lastLine(one)).toMatchObject({ type: 'undone', known: 'typed', facts });
    expect(Object.keys(lastLine(one)?.facts ?? {}).sort()).toEqual(Object.keys(facts).sort());
  });

  it('is refused when the same was changed again since', async () => {
    const bench = await openFilled();
    const { writer, one, log, vault } = bench;
    await change(bench);
    const id = log.last()?.id ?? '';
    await changeAll(writer, one);
    const after = writer.get(one);
    const lines = vault.journal.timeline(one).length;
    await expect(log.run(id)).rejects.toMatchObject({ code: 'undo-changed' });
    expect(writer.get(one)).toEqual(after);
    expect(vault.journal.timeline(one)).toHaveLength(lines);
  });

  it('leaves what else was changed since', async () => {
    const bench = await openFilled();
    const { writer, one, undo } = bench;
    await change(bench);
    await writer.change(one, (record) => ({
      record: { ...record, company: 'Lark Street' },
      type: 'renamed',
      facts: {},
    }));
    await undo();
    expect(writer.get(one).company).toBe('Lark Street');
  });

  it('says that the key is gone', async () => {
    const bench = await openFilled();
    const { writer, one, log } = bench;
    await change(bench);
    await writer.change(one, (record) => ({
      record: { ...record, status: { value: 'deleted', known: 'live', at } },
      type: 'deleted',
      facts: {},
    }));
    await writer.purge(one, '');
    await expect(log.run(log.last()?.id ?? '')).rejects.toMatchObject({ code: 'undo-lost' });
  });
});

async function changeAll(writer: KeyWriter, id: string): Promise<void> {
  const fact = { value: 'Somebody else', known: 'typed', at } as const;
  await writer.change(id, (record) => ({
    record: {
      ...record,
      owner: fact,
      reviewDue: { value: '2028-01-01', known: 'typed', at },
      usedBy: [{ ...use, id: '0'.repeat(24), known: 'typed', at }],
      placeAnswers: [],
      tags: ['other'],
      note: { text: 'Another', known: 'typed', at },
    },
    type: 'imported',
    facts: {},
  }));
}

describe('an undo', () => {
  it('brings back no member that was absent: old checksums hold', async () => {
    const { labels, one, writer, undo } = await openRecalled();
    await labels.changeTags(one, ['new']);
    await labels.changeNote(one, 'Ask Ben.', false);
    await undo();
    await undo();
    expect(writer.get(one)).not.toHaveProperty('tags');
    expect(writer.get(one)).not.toHaveProperty('note');
  });

  it.each(['review-day', 'place-answer'])('of %s is refused for a key that has ended since', async (act) => {
    const bench = await openFilled();
    const { writer, one, log } = bench;
    await acts.find(([name]) => name === act)?.[1](bench);
    await writer.change(one, (record) => ({
      record: { ...record, status: { value: 'revoked', known: 'typed', at } },
      type: 'revoked',
      facts: {},
    }));
    await expect(log.run(log.last()?.id ?? '')).rejects.toMatchObject({ code: 'undo-changed' });
  });

  it.each(['note', 'tags'])('brings back no %s that holds what is a value by now', async (what) => {
    const bench = await openFilled();
    const { labels, one, setups, capture, writer, log, vault } = bench;
    const value = 'DEMOanna0000000000000001';
    if (what === 'note') {
      await labels.changeNote(one, `See ${value}`, true);
      await labels.changeNote(one, 'Nothing', true);
    } else {
      await writer.change(one, (record) => ({ record: { ...record, tags: [value] }, type: 'imported', facts: {} }));
      await labels.changeTags(one, ['plain']);
    }
    const { id } = await setups.start('plytix', 'Harbour & Pine');
    await capture.type(id, 'apiKey', value);
    await expect(log.run(log.last()?.id ?? '')).rejects.toMatchObject({ code: 'text-holds-value' });
    expect(JSON.stringify(vault.records.get(one))).not.toContain(value);
  });

  it('sets the time of a record never back, also with the clock of an older day', async () => {
    const { details, one, writer, undo } = await openRecalled();
    await details.changeOwner(one, 'Ben');
    const ahead = '2030-01-01T00:00:00.000Z';
    await writer.change(one, (record) => ({ record: { ...record, updatedAt: ahead }, type: 'tested', facts: {} }));
    await undo();
    expect(writer.get(one)).toMatchObject({ owner: null, updatedAt: ahead });
  });
});

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

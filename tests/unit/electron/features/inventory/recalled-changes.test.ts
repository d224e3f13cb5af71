import { describe, expect, it } from 'vitest';
import type { KeyWriter } from '../../../../../electron/features/inventory/key-writer';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { openRecalled } from './recalled-bench';

const at = '2026-11-18T09:00:00.000Z';
const use = { place: 'Web shop', kind: 'other', contact: 'Ben', note: '' } as const;

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

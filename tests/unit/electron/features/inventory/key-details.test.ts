import { describe, expect, it } from 'vitest';
import { createKeyDetails } from '../../../../../electron/features/inventory/key-details';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import type { KeyRecord, KeyStatus } from '../../../../../shared/model/key-record';
import { maxPlaces } from '../../../../../shared/model/used-by';
import { openBench } from './bench';

const at = '2026-11-18T09:00:00.000Z';
const shop = { place: ' Web shop ', kind: 'other-app', contact: 'Marta Lind', note: 'Every night ' } as const;

async function keyThatIs(status: KeyStatus, change: Partial<KeyRecord> = {}) {
  const bench = await openBench();
  const facts = createKeyDetails(bench.writer, () => new Date().toISOString());
  const record = {
    ...newDraft('plytix', 'Harbour & Pine', at),
    status: { value: status, known: 'typed', at } as const,
  };
  const { id } = await bench.writer.add({ record: { ...record, ...change }, type: 'imported', facts: {} });
  const last = () => bench.vault.journal.timeline(id).at(-1);
  return { ...bench, facts, id, last };
}

describe('places of use', () => {
  it('are added, changed and taken away, each with its line in the journal', async () => {
    const { facts, id, last } = await keyThatIs('active');
    const added = await facts.addUse(id, shop);
    expect(added.usedBy).toMatchObject([
      { place: 'Web shop', kind: 'other-app', contact: 'Marta Lind', note: 'Every night', known: 'typed' },
    ]);
    expect(last()).toMatchObject({ type: 'used-by-added', known: 'typed', facts: { place: 'Web shop' } });

    const [use] = added.usedBy;
    if (!use) throw new Error('No use was added');
    const changed = await facts.changeUse(id, use.id, { ...shop, place: 'New shop', contact: '' });
    expect(changed.usedBy).toMatchObject([{ id: use.id, place: 'New shop', contact: '' }]);
    expect(last()).toMatchObject({ type: 'used-by-changed', facts: { from: 'Web shop', place: 'New shop' } });

    expect((await facts.removeUse(id, use.id)).usedBy).toEqual([]);
    expect(last()).toMatchObject({ type: 'used-by-removed', facts: { place: 'New shop' } });
    await expect(facts.removeUse(id, use.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are no more than a key may name', async () => {
    const usedBy = Array.from({ length: maxPlaces }, (_, place) => ({
      id: place.toString(16).padStart(24, '1'),
      place: `Place ${place}`,
      kind: 'other' as const,
      contact: '',
      note: '',
      known: 'typed' as const,
      at,
    }));
    const { facts, id } = await keyThatIs('active', { usedBy });
    await expect(facts.addUse(id, shop)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('what becomes of a place', () => {
  it('is kept with the key and in the journal, changed, and taken back', async () => {
    const { facts, id, last } = await keyThatIs('active');
    const [use] = (await facts.addUse(id, shop)).usedBy;
    if (!use) throw new Error('No use was added');
    const told = await facts.answerPlace(id, use.id, 'told');
    expect(told.placeAnswers).toMatchObject([{ placeId: use.id, place: 'Web shop', placeAt: use.at, answer: 'told' }]);
    expect(last()).toMatchObject({
      type: 'place-answered',
      known: 'typed',
      facts: { place: 'Web shop', answer: 'told', contact: 'Marta Lind' },
    });
    expect((await facts.answerPlace(id, use.id, 'moved')).placeAnswers).toMatchObject([{ answer: 'moved' }]);
    expect((await facts.answerPlace(id, use.id, null)).placeAnswers).toEqual([]);
    expect(last()).toMatchObject({ facts: { answer: 'none' } });
  });

  it('is refused for a place that is not there', async () => {
    const { facts, id } = await keyThatIs('active', { owner: { value: 'Priya', known: 'typed', at } });
    for (const placeId of ['holder', 'instance', 'a'.repeat(24)])
      await expect(facts.answerPlace(id, placeId, 'told')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves with its place', async () => {
    const { facts, id } = await keyThatIs('active');
    const [first] = (await facts.addUse(id, shop)).usedBy;
    const second = (await facts.addUse(id, { ...shop, place: 'Feed' })).usedBy[1];
    await facts.answerPlace(id, first?.id ?? '', 'told');
    await facts.removeUse(id, first?.id ?? '');
    expect((await facts.answerPlace(id, second?.id ?? '', 'told')).placeAnswers).toMatchObject([{ place: 'Feed' }]);
  });

  it('is asked before the record of a key goes that may still work', async () => {
    const { facts, id, vault } = await keyThatIs('revoked');
    const [use] = (await facts.addUse(id, shop)).usedBy;
    await expect(facts.purge(id)).rejects.toMatchObject({ code: 'places-open' });
    expect(vault.records.get(id)).not.toBeNull();
    await facts.answerPlace(id, use?.id ?? '', 'not-needed');
    await facts.purge(id);
    expect(vault.records.get(id)).toBeNull();
  });

  it('is asked before a set-up goes whose values are in use already', async () => {
    const { facts, id, setups, vault } = await keyThatIs('draft');
    await setups.change(id, { screen: 'instances', instanceName: 'Plytix', handedOver: true });
    await expect(setups.discard(id)).rejects.toMatchObject({ code: 'places-open' });
    await facts.answerPlace(id, 'instance', 'moved');
    await setups.discard(id);
    expect(vault.records.get(id)).toBeNull();
  });
});

describe('owner and review day', () => {
  it('are changed and taken back', async () => {
    const { facts, id, last } = await keyThatIs('active');
    expect((await facts.changeOwner(id, ' Priya Raman ')).owner).toMatchObject({
      value: 'Priya Raman',
      known: 'typed',
    });
    expect(last()).toMatchObject({ type: 'owner-changed', facts: { from: '', to: 'Priya Raman' } });
    expect((await facts.changeOwner(id, '  ')).owner).toBeNull();
    expect((await facts.changeReviewDue(id, '2027-01-31')).reviewDue).toMatchObject({ value: '2027-01-31' });
    expect(last()).toMatchObject({ type: 'review-date-changed', facts: { from: '', to: '2027-01-31' } });
    expect((await facts.changeReviewDue(id, null)).reviewDue).toBeNull();
  });

  it.each(['draft', 'revoked', 'deleted'] as const)('gives no review day to a key that is %s', async (status) => {
    const { facts, id } = await keyThatIs(status);
    await expect(facts.changeReviewDue(id, '2027-01-31')).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('purging', () => {
  it.each(['revoked', 'deleted'] as const)(
    'takes a %s key away and keeps what it was in the journal',
    async (status) => {
      const { facts, id, last, vault } = await keyThatIs(status);
      await facts.purge(id);
      expect(vault.records.get(id)).toBeNull();
      expect(last()).toMatchObject({ type: 'purged', facts: { system: 'plytix', company: 'Harbour & Pine', status } });
      await expect(facts.purge(id)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it.each(['draft', 'active', 'unknown'] as const)('leaves a key that is %s alone', async (status) => {
    const { facts, id, vault } = await keyThatIs(status);
    await expect(facts.purge(id)).rejects.toMatchObject({ code: 'bad-input' });
    expect(vault.records.get(id)).not.toBeNull();
  });
});

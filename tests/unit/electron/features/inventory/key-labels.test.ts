import { describe, expect, it } from 'vitest';
import { createKeyLabels } from '../../../../../electron/features/inventory/key-labels';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import { summarizeSecret } from '../../../../../electron/storage/vault/records/secret-summary';
import { openBench } from './bench';

const at = '2026-11-18T09:00:00.000Z';
const value = 'short-secret';

async function twoKeys() {
  const bench = await openBench();
  const { vault, writer } = bench;
  const add = async (name: string) => {
    const draft = newDraft('plytix', 'Harbour & Pine', at);
    const record = { ...draft, name: { value: name, known: 'typed', at } as const };
    return (await writer.add({ record, type: 'imported', facts: {} })).id;
  };
  const [one, other] = [await add('Shop feed'), await add('Stock feed')];
  const summary = await summarizeSecret(vault, { field: 'apiPassword', value, how: 'pasted', findings: [], at });
  const sealed = { apiPassword: await vault.seal(other, 'apiPassword', value) };
  await writer.change(other, (record) => ({
    record: { ...record, secrets: { ...record.secrets, apiPassword: summary } },
    type: 'captured',
    facts: {},
    sealed,
  }));
  const labels = createKeyLabels({
    writer,
    vault,
    known: () => ['Production'],
    now: () => at,
    asOne: (work) => work(writer.change),
  });
  const last = (id: string) => vault.journal.timeline(id).at(-1);
  return { ...bench, labels, one, other, last };
}

describe('the tags of a key', () => {
  it('are replaced as a whole, with what came and went in the history', async () => {
    const { labels, one, last, vault } = await twoKeys();
    expect((await labels.changeTags(one, ['production', 'web shop'])).tags).toEqual(['Production', 'web shop']);
    expect(last(one)).toMatchObject({
      type: 'tags-changed',
      known: 'typed',
      facts: { added: 'Production, web shop', removed: '' },
    });
    await labels.changeTags(one, ['web shop', 'old']);
    expect(last(one)?.facts).toEqual({ added: 'old', removed: 'Production' });
    const lines = vault.journal.timeline(one).length;
    await labels.changeTags(one, ['old', 'web shop']);
    expect(vault.journal.timeline(one)).toHaveLength(lines);
    expect(await labels.changeTags(one, [])).not.toHaveProperty('tags');
  });

  it('are added to many keys, but to none that has it or is full', async () => {
    const { labels, one, other, writer } = await twoKeys();
    await labels.changeTags(one, ['production']);
    await labels.changeTags(other, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(await labels.addTag([one, other], 'PRODUCTION')).toEqual({ added: 0, full: 1 });
    await labels.changeTags(other, ['1']);
    expect(await labels.addTag([one, other], 'production')).toEqual({ added: 1, full: 0 });
    expect(writer.get(other).tags).toEqual(['1', 'Production']);
  });

  it('hold no stored value, and nothing that looks like one', async () => {
    const { labels, one, writer } = await twoKeys();
    await expect(labels.changeTags(one, [value])).rejects.toMatchObject({ code: 'text-holds-value' });
    await expect(labels.addTag([one], `pw: ${value}`)).rejects.toMatchObject({ code: 'text-holds-value' });
    const look = 'aB3dE6gH9jK2mN5pQ8sT1v';
    await expect(labels.changeTags(one, [look])).rejects.toMatchObject({ code: 'text-looks-like-value' });
    expect(writer.get(one)).not.toHaveProperty('tags');
  });
});

describe('the note of a key', () => {
  it('is kept with its origin; the history has none of its words', async () => {
    const { labels, one, last, vault } = await twoKeys();
    const { note } = await labels.changeNote(one, ' Ask Priya.\r\nNot on Fridays. ', false);
    expect(note).toEqual({ text: 'Ask Priya.\nNot on Fridays.', known: 'typed', at });
    expect(last(one)).toMatchObject({ type: 'note-changed', facts: { what: 'added' } });
    await labels.changeNote(one, 'Ask Ben.', false);
    expect(last(one)?.facts).toEqual({ what: 'changed' });
    expect(await labels.changeNote(one, '  ', false)).not.toHaveProperty('note');
    expect(last(one)?.facts).toEqual({ what: 'removed' });
    expect(JSON.stringify(vault.journal.timeline(one))).not.toMatch(/Priya|Fridays|Ben/);
  });

  it('never holds a stored value, even for somebody who is sure', async () => {
    const { labels, one } = await twoKeys();
    for (const text of [value, `The password is “${value}”.`, `pw=${value}`])
      await expect(labels.changeNote(one, text, true), text).rejects.toMatchObject({ code: 'text-holds-value' });
  });

  it('is asked about where it looks like a value', async () => {
    const { labels, one, writer } = await twoKeys();
    const text = 'Ticket aB3dE6gH9jK2mN5pQ8sT1v';
    await expect(labels.changeNote(one, text, false)).rejects.toMatchObject({ code: 'text-looks-like-value' });
    expect(writer.get(one)).not.toHaveProperty('note');
    expect((await labels.changeNote(one, text, true)).note?.text).toBe(text);
  });
});

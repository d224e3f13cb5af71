import { describe, expect, it } from 'vitest';
import type { ChecklistView } from '../../../../../shared/checklists/checklist';
import { openChecklists } from './checklists-bench';

const _company = 'Harbour & Pine';
const at = '2026-11-20T08:00:00.000Z';

const told = ({ lines }: ChecklistView) =>
  lines.map(
    ({ act, tick, shown }) =>
      `${act}${tick ? ' ticked' : ''}${shown ? (shown.confirmed ? ' confirmed' : ' shown') : ''}`,
  );

describe('a person leaves', () => {
  it('lists keys to pass on, keys to rotate by danger, people to tell, accounts to leave', async () => {
    const { made, open, vault } = await openChecklists();
    const who = vault.journal.timeline(null).at(0)?.who ?? '';
    const uses = {
      id: 'a'.repeat(24),
      place: 'Web shop',
      kind: 'script',
      contact: 'Sam',
      note: '',
      known: 'typed',
      at,
    } as const;
    const user = await made('plytix', 'Reading', { role: { value: 'user', known: 'live', at } });
    const admin = await made('plytix', 'Writing', { role: { value: 'admin', known: 'live', at }, usedBy: [uses] });
    const manager = await made('patchworks', 'Orders', { owner: { value: who, known: 'typed', at } });
    const gone = await made('patchworks', 'Old', { status: { value: 'revoked', known: 'typed', at } });

    const checklists = open();
    expect((await checklists.people())[0]).toMatchObject({ name: who, owns: 1, saw: 4 });
    const view = await checklists.start({ kind: 'leaver', person: ` ${who.toUpperCase()} `.trim() });
    expect(view.lines.map(({ act, keyId }) => [act, keyId])).toEqual([
      ['leave-plytix', null],
      ['leave-patchworks', null],
      ['new-owner', manager.id],
      ['swap', manager.id],
      ['swap', admin.id],
      ['swap', user.id],
      ['tell', admin.id],
    ]);
    expect(view.lines.some(({ keyId }) => keyId === gone.id)).toBe(false);
    const rotation = view.lines[4];
    expect(rotation?.why.map(({ code }) => code)).toEqual(['admin', 'used-in', 'captured']);
    expect(rotation?.why[0]).toMatchObject({ known: 'live', at, text: 'admin' });
    expect(view.lines[6]?.why).toMatchObject([{ code: 'contact', who: 'Sam', text: 'Web shop' }]);
  });

  it('shows what the inventory shows as done, and keeps it on the list', async () => {
    const { made, open, vault, writer } = await openChecklists();
    const who = vault.journal.timeline(null).at(0)?.who ?? '';
    const key = await made('patchworks', 'Orders', { owner: { value: who, known: 'typed', at } });
    const checklists = open();
    const { id } = await checklists.start({ kind: 'leaver', person: who });
    await writer.change(key.id, (record) => ({
      record: { ...record, owner: { value: 'Sam', known: 'typed', at } },
      type: 'owner-changed',
      facts: {},
    }));
    expect(told(await checklists.read(id)).slice(2, 4)).toEqual(['new-owner shown', 'swap']);
    await writer.change(key.id, (record) => ({
      record: { ...record, status: { value: 'revoked', known: 'live', at } },
      type: 'revoked',
      facts: {},
    }));
    expect(told(await open().read(id)).slice(2, 4)).toEqual(['new-owner shown', 'swap confirmed']);
  });
});

describe('a person who leaves', () => {
  it('is not told to tell themselves, and is asked for the files that they saved', async () => {
    const { made, open, vault } = await openChecklists();
    const who = vault.journal.timeline(null).at(0)?.who ?? '';
    const use = { id: 'a'.repeat(24), kind: 'script', note: '', known: 'typed', at } as const;
    const places = [
      { ...use, place: 'Shop', contact: who },
      { ...use, id: 'b'.repeat(24), place: 'Feed', contact: 'Sam' },
    ];
    const key = await made('plytix', 'Writing', { usedBy: places });
    await vault.note({ type: 'backed-up', keyId: null, known: 'recorded', facts: { name: 'All.age', holds: '' } });
    const facts = { kind: 'keepass', file: 'mine.kdbx' };
    await vault.noteMany([{ type: 'exported', keyId: key.id, known: 'recorded', facts }]);
    const { lines } = await open().start({ kind: 'leaver', person: who });
    const tell = lines.find(({ act }) => act === 'tell');
    expect(tell?.why.map((why) => [why.code, why.who, why.text])).toEqual([
      ['used-in', '', 'Shop'],
      ['contact', 'Sam', 'Feed'],
    ]);
    const saved = lines.filter(({ act }) => act === 'files');
    expect(saved.map(({ why }) => why[0]?.text).sort()).toEqual(['All.age', 'mine.kdbx']);
    expect(lines.map(({ act }) => act).slice(0, 2)).toEqual(['leave-plytix', 'leave-patchworks']);
    expect((await open().start({ kind: 'leaver', person: 'Nobody' })).lines).toEqual([]);
  });
});

describe('a key leaked', () => {
  it.each([
    ['end-now', ['end', 'make-new', 'change', 'copy', 'check-other', 'note']],
    ['swap-first', ['make-new', 'change', 'end', 'copy', 'check-other', 'note']],
  ] as const)('has its order when the choice is %s', async (choice, acts) => {
    const { made, open } = await openChecklists();
    const leaked = await made('patchworks', 'Orders');
    const other = await made('plytix', 'Writing');
    const view = await open().start({ kind: 'leak', keyId: leaked.id, choice });
    expect(view.lines.map(({ act }) => act)).toEqual(acts);
    expect(view.lines.find(({ act }) => act === 'check-other')).toMatchObject({ keyId: other.id });
    expect(view.lines.find(({ act }) => act === 'check-other')?.why.map(({ code }) => code)).toEqual([
      'same-person',
      'same-company',
    ]);
  });

  it('is ticked off into the key’s timeline, survives a restart, and ends', async () => {
    const { made, open, vault } = await openChecklists();
    const { id: keyId } = await made('patchworks', 'Orders');
    const checklists = open();
    const { id } = await checklists.start({ kind: 'leak', keyId, choice: 'end-now' });
    expect((await checklists.start({ kind: 'leak', keyId, choice: 'swap-first' })).id).toBe(id);
    await checklists.tick(id, `end-${keyId}`, true);
    await checklists.tick(id, `end-${keyId}`, false);
    const copy = (await checklists.read(id)).lines.find(({ act }) => act === 'copy')?.id ?? '';
    await checklists.tick(id, copy, true, 'destroyed');
    // A copy needs its outcome, and nothing else has one.
    await expect(checklists.tick(id, copy, true)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(checklists.tick(id, `end-${keyId}`, true, 'destroyed')).rejects.toMatchObject({ code: 'bad-input' });
    expect(
      (await checklists.tick(id, copy, true, 'not-found')).lines.find(({ act }) => act === 'copy')?.tick,
    ).toMatchObject({
      outcome: 'not-found',
    });
    await expect(checklists.tick(id, 'nothing', true)).rejects.toMatchObject({ code: 'bad-input' });
    await checklists.note(id, 'Seen in a chat');

    const again = open();
    expect(told(await again.read(id))).toEqual(['end', 'make-new', 'change', 'copy ticked', 'note shown']);
    expect(again.list()).toMatchObject([{ id, done: 2, total: 5, endedAt: null }]);
    await again.end(id);
    await expect(again.tick(id, `end-${keyId}`, true)).rejects.toMatchObject({ code: 'bad-input' });
    const events = vault.journal.timeline(keyId).filter(({ type }) => type.startsWith('drill-'));
    expect(events.map(({ type, facts }) => [type, facts.act ?? facts.open])).toEqual([
      ['drill-started', undefined],
      ['drill-ticked', 'end'],
      ['drill-unticked', 'end'],
      ['drill-ticked', 'copy'],
      ['drill-ticked', 'copy'],
      ['drill-noted', undefined],
      ['drill-ended', 3],
    ]);
  });

  it('is marked at once, stays so whatever is ticked or noted, and is marked again when said again', async () => {
    const { made, open, writer, vault } = await openChecklists();
    const { id: keyId } = await made('patchworks', 'Orders');
    const checklists = open();
    const { id } = await checklists.start({ kind: 'leak', keyId, choice: 'end-now' });
    const leaked = vault.records.get(keyId)?.leaked;
    expect(leaked).toMatchObject({ by: 'Anna' });
    expect(vault.journal.timeline(keyId).at(-1)).toMatchObject({ type: 'leaked', known: 'typed' });
    for (const { id: item, act } of (await checklists.read(id)).lines)
      await checklists.tick(id, item, true, act === 'copy' ? 'destroyed' : undefined);
    await writer.change(keyId, (record) => ({
      record: { ...record, status: { value: 'revoked', known: 'typed', at } },
      type: 'revoked',
      facts: {},
    }));
    expect(told(await checklists.read(id))[0]).toBe('end ticked');
    await checklists.end(id);
    expect(vault.records.get(keyId)?.leaked).toEqual(leaked);
    await writer.change(keyId, ({ leaked: _, ...record }) => ({ record, type: 'leak-withdrawn', facts: {} }));
    await checklists.start({ kind: 'leak', keyId, choice: 'end-now' });
    expect(vault.records.get(keyId)?.leaked).toMatchObject({ by: 'Anna' });
  });

  it('never shows as done what the service contradicts', async () => {
    const { made, open, writer } = await openChecklists();
    const { id: keyId } = await made('patchworks', 'Orders');
    const checklists = open();
    const { id } = await checklists.start({ kind: 'leak', keyId, choice: 'end-now' });
    const proof = { state: 'contradicted', code: 'all-passed', at } as const;
    await writer.change(keyId, (record) => ({
      record: {
        ...record,
        status: { value: 'revoked', known: 'typed', at },
        care: { task: 'revoke', page: 0, wanted: '', startedAt: at, claimedAt: at, proof },
      },
      type: 'contradicted',
      facts: {},
    }));
    expect(told(await checklists.read(id))[0]).toBe('end');
  });
});

import { describe, expect, it } from 'vitest';
import '../../all-texts';
import { copyWords } from '../../../../renderer/tasks/checklists/copy-answer';
import { copyItems, savedFile } from '../../../../shared/checklists/copies';
import type { EventParams, EventType, JournalEvent } from '../../../../shared/model/event';

const keyId = 'a'.repeat(24);
let seq = 0;
const event = (type: EventType, facts: EventParams = {}): JournalEvent => {
  seq += 1;
  const at = `2026-11-18T14:02:00.${String(seq).padStart(3, '0')}Z`;
  return { seq, at, type, keyId, who: 'Priya', machine: 'laptop', known: 'recorded', facts };
};

describe('every copy of a value', () => {
  it.each<[EventType, EventParams, string, RegExp]>([
    ['created', {}, 'created', /dashboard to Priya/],
    ['captured', { field: 'apiKey', how: 'pasted' }, 'captured', /^Key pasted from the clipboard by Priya on laptop/],
    ['copied', { field: 'apiPassword' }, 'copied', /^Password copied to the clipboard of laptop by Priya/],
    ['revealed', { field: 'apiKey' }, 'revealed', /^Key shown to Priya on laptop/],
    ['ticked', { tick: 'password-manager' }, 'password-manager', /password manager/],
    ['handed-over', { instance: 'Plytix, main' }, 'added-to', /Patchworks as Plytix, main/],
    ['passed-on', { to: 'Ben', name: 'Keys for Ben.age' }, 'given-to', /to Ben in the file Keys for Ben.age/],
    ['received', { from: 'Marta' }, 'received', /^Received from Marta by Priya/],
    ['restored-from-backup', { from: 'Ada' }, 'restored', /backup of Ada/],
    ['imported', { from: 'list', file: 'keys.csv' }, 'from-list', /list keys.csv/],
    ['backed-up', { held: 'values', name: 'Backup.age' }, 'backed-up', /In the backup Backup.age, with its values/],
    ['exported', { kind: 'keepass', file: 'keys.kdbx' }, 'exported', /KeePass file keys.kdbx/],
    ['exported', { held: 'name', file: 'keys.csv' }, 'named-in', /keys.csv, which holds no value/],
  ])('%s %o is one of them', (type, facts, code, words) => {
    const [item] = copyItems(keyId, [event(type, facts)]);
    expect(item).toMatchObject({ act: 'copy', keyId, why: [{ code }] });
    expect(item && copyWords(item.why[0] as never)).toMatch(words);
    expect(item?.id.length).toBeLessThanOrEqual(64);
  });

  it('has an item of its own, also the second of a kind', () => {
    const items = copyItems(keyId, [event('copied', { field: 'apiKey' }), event('copied', { field: 'apiKey' })]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps its id in another journal', () => {
    const here = event('copied', { field: 'apiKey' });
    const origin = { originAt: here.at, originWho: here.who, originMachine: here.machine, originKnown: here.known };
    const there = { ...event('copied', { field: 'apiKey', ...origin }), known: 'imported' as const };
    expect(copyItems(keyId, [there])[0]?.id).toBe(copyItems(keyId, [here])[0]?.id);
  });

  it('is not in a password manager when that tick was undone; one taken back by hand may have been true', () => {
    const tick = event('ticked', { tick: 'password-manager' });
    const other = event('ticked', { tick: 'password-manager' });
    const undone = event('undone', { undid: 'ticked', tick: 'password-manager' });
    expect(copyItems(keyId, [tick, other, undone]).map(({ why }) => why[0]?.at)).toEqual([tick.at]);
    expect(copyItems(keyId, [tick, event('unticked', { tick: 'password-manager' })])).toHaveLength(1);
    expect(copyItems(keyId, [tick, event('undone', { undid: 'unticked', tick: 'password-manager' })])).toHaveLength(1);
    expect(copyItems(keyId, [tick, event('undone', { undid: 'ticked', tick: 'handover.url' })])).toHaveLength(1);
  });

  it('is no other event', () => {
    expect(copyItems(keyId, [event('tested'), event('ticked', { tick: 'handover.url' })])).toEqual([]);
  });

  it('in a file has that file’s name, also from a version that noted none', () => {
    expect(savedFile(event('backed-up', { name: 'Backup.age' }))).toBe('Backup.age');
    expect(savedFile(event('backed-up'))).toBe('Keyquilt backup');
    expect(savedFile(event('exported', { file: '' }))).toBeNull();
  });
});

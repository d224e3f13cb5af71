import '../../../all-texts';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../../renderer/places/keys/event-words';
import { english } from '../../../../../shared/messages/catalogue';
import { EventType, type JournalEvent } from '../../../../../shared/model/event';

let seq = 0;
const event = (type: EventType, facts: JournalEvent['facts'] = {}): JournalEvent => {
  seq += 1;
  const at = '2026-11-18T14:02:00.000Z';
  return { seq, at, type, keyId: 'a'.repeat(24), who: 'Priya', machine: 'laptop', known: 'typed', facts };
};
const titles = (...events: readonly JournalEvent[]) => entriesOf(events).map(({ title }) => title);

describe('the history of a key', () => {
  test('says what was exported', () => {
    const facts = { what: 'key', title: 'Set-up record', keys: 1, file: '', sha256: '' };
    expect(
      titles(event('exported', { ...facts, format: 'pdf' }), event('exported', { ...facts, format: 'print' })),
    ).toEqual(['Set-up record printed', 'Set-up record saved as PDF']);
  });

  test('describes each task, newest first', () => {
    expect(
      titles(
        event('care-started', { task: 'rename' }),
        event('renamed', { from: 'Old', to: 'Warehouse sync' }),
        event('confirmed', { task: 'rename', code: 'all-passed' }),
        event('role-changed', { from: 'admin', to: 'user' }),
        event('revoked', { name: 'Warehouse sync' }),
        event('contradicted', { task: 'revoke', code: 'all-passed' }),
      ),
    ).toEqual([
      'Not so: the key still works',
      'Revoked in Patchworks',
      'Role changed to user',
      'Confirmed: the list shows the new name',
      'Renamed to “Warehouse sync”',
      'Renaming started',
    ]);
  });

  test('leaves out that a proven task was put away, and tells that an unproven one was left', () => {
    const start = event('care-started', { task: 'revoke' });
    expect(titles(start, event('care-stopped', { task: 'revoke' }))[0]).toBe('Left before it was confirmed');
    const proven = event('confirmed', { task: 'revoke', code: 'key-refused' });
    expect(titles(start, proven, event('care-stopped', { task: 'revoke' }))[0]).toBe(
      'Confirmed: the key no longer works',
    );
  });

  test('tells what came from another journal at its own time, by whom and where it happened', () => {
    const origin = { originAt: '2025-01-05T10:00:00.000Z', originWho: 'Marta', originMachine: 'desk' };
    const here = event('tested', { tone: 'passed' });
    const there = { ...event('created', { ...origin, originKnown: 'typed' }), known: 'imported' as const };
    const [newest, oldest] = entriesOf([there, here]);
    expect(newest?.title).toBe('Tested: passed');
    expect(oldest?.text).toMatch(/^5 Jan 2025, .*Typed, by Marta on desk\. Imported from there$/);
  });

  test('says what was taken away, and why a review decided so', () => {
    expect(titles(event('owner-changed', { from: 'Ada', to: '' }))).toEqual(['Owner taken away']);
    expect(titles(event('review-date-changed', { from: '', to: '2027-01-31' }))).toEqual(['Review set to 31 Jan 2027']);
    expect(titles(event('imported', { from: 'list', file: 'keys.csv', row: 2 }))).toEqual(['Taken over from a list']);
    const [entry] = entriesOf([event('reviewed', { decision: 'keep', reason: 'Still in use', review: 'Spring' })]);
    expect(entry).toMatchObject({ title: 'Reviewed: keep', text: expect.stringMatching(/^“Still in use” /) });
  });

  test('tells a retest from a first test, why it failed, and which others ran with it', () => {
    const failed = { tone: 'wrong', verdict: 'key-refused', 'cause.service': 'Patchworks' };
    const [again, first] = entriesOf([
      event('tested', failed),
      event('tested', { ...failed, before: 'passed', group: 'a', of: 3, why: 'bulk' }),
    ]);
    expect(first).toMatchObject({ title: 'Tested: failed' });
    expect(first?.text).toMatch(/^Patchworks did not accept the key\. 18 Nov/);
    expect(again).toMatchObject({ title: 'Tested again: failed' });
    expect(again?.text).toMatch(/^Patchworks did not accept the key\. One of 3 keys tested together\. 18 Nov/);
    expect(titles(event('tested', { task: 'revoke', tone: 'could-not-run', code: 'offline' }))).toEqual([
      'Asked the service: not yet confirmed',
    ]);
    expect(entriesOf([event('tested', { tone: 'passed', verdict: 'all-passed' })])[0]?.text).toMatch(/^18 Nov/);
  });

  test('names the files that hold or name the key', () => {
    const file = { what: 'inventory', title: 'All keys', format: 'csv', keys: 2, sha256: '', held: 'name' };
    expect(
      titles(
        event('backed-up', { name: 'All.age', held: 'values' }),
        event('backed-up', { name: 'All.age', held: 'name' }),
        event('exported', { ...file, file: 'keys.csv' }),
        event('exported', { ...file, file: '', format: 'print' }),
        event('exported', { kind: 'keepass', file: 'keys.kdbx' }),
      ),
    ).toEqual([
      'Exported to the KeePass file keys.kdbx, with its values',
      'Named in a printed report, without a value',
      'Named in keys.csv, without a value',
      'In the backup All.age, without a value',
      'In the backup All.age, with its values',
    ]);
  });

  test('tells a leak, what became of each copy, and how it ended', () => {
    expect(
      titles(
        event('leaked', { name: 'Orders' }),
        event('drill-ticked', {
          act: 'copy',
          outcome: 'destroyed',
          copy: 'exported',
          copyText: 'a.kdbx',
          copyWho: 'Ada',
        }),
        event('confirmed', { task: 'revoke', code: 'key-refused', leak: 'gone' }),
        event('leak-withdrawn', { reason: 'Another key' }),
      ),
    ).toEqual([
      'Taken back: it did not leak',
      'Confirmed: the key no longer works. The leak is over',
      'Copy destroyed: a KeePass file, a.kdbx, Ada',
      'Leaked',
    ]);
  });

  test('tells what a person said of a rotation, its first owner, and what was read with it', () => {
    expect(
      titles(
        event('ticked', { tick: 'swap.confirmed' }),
        event('owner-changed', { from: '', to: 'Ada' }),
        event('list-read', { account: 'Acme', what: 'reader' }),
        event('form-read', { what: 'key-refused' }),
      ),
    ).toEqual([
      'Reading Patchworks’ form: the key was refused',
      'Read the list of account Acme',
      'First owner: Ada',
      'Said: everything works with the new key',
    ]);
  });

  test('has words for everything that it shows', () => {
    const silent = ['ticked', 'unticked', 'setup-changed'];
    const shown = EventType.options.filter((type) => entriesOf([event(type)]).length > 0);
    for (const type of shown) expect(titles(event(type))[0], type).not.toBe(type);
    for (const type of silent) expect(shown).not.toContain(type);
    expect(english['inventory.event.swap-started']).toBeTruthy();
  });
});

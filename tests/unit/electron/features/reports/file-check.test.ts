import { describe, expect, it } from 'vitest';
import { judgeByHistory } from '../../../../../electron/features/reports/file-check';
import type { JournalEvent } from '../../../../../shared/model/event';

const csv = 'c'.repeat(64);
const pdf = 'd'.repeat(64);

function event(seq: number, type: JournalEvent['type'], facts: JournalEvent['facts']): JournalEvent {
  return {
    seq,
    at: '2026-11-18T10:00:00.000Z',
    type,
    keyId: null,
    who: 'Priya',
    machine: 'desk',
    known: 'recorded',
    facts,
  };
}

const events = [
  event(1, 'exported', { what: 'inventory', title: 'Key inventory', file: 'keys.csv', sha256: csv }),
  event(2, 'review-signed', { title: 'Autumn', file: `Autumn ${'e'.repeat(12)}.csv`, csvSha256: 'e'.repeat(64) }),
  event(3, 'exported', { what: 'inventory', title: 'Key inventory', file: '', sha256: '' }),
  event(4, 'exported', { what: 'key', title: 'Set-up record', file: 'key.pdf', sha256: pdf }),
];

describe('a report file', () => {
  it('is known by its fingerprint, whatever its name', () => {
    expect(judgeByHistory('renamed.csv', csv, events)).toMatchObject({
      outcome: 'holds',
      made: { what: 'inventory', seq: 1 },
    });
    expect(judgeByHistory('x', 'e'.repeat(64), events)).toMatchObject({
      outcome: 'holds',
      made: { what: 'review', title: 'Autumn' },
    });
    expect(judgeByHistory('x', pdf, events)).toMatchObject({ outcome: 'holds', made: { what: 'key' } });
  });

  it('does not hold when a review’s name contains another fingerprint; a name alone decides nothing', () => {
    expect(judgeByHistory('keys.csv', 'f'.repeat(64), events)).toMatchObject({ outcome: 'unjudged', made: { seq: 1 } });
    const renamed = `my copy of Autumn ${'e'.repeat(12)} (2).csv`;
    expect(judgeByHistory(renamed, 'f'.repeat(64), events)).toMatchObject({
      outcome: 'fails',
      made: { what: 'review' },
    });
  });

  it('is unknown otherwise, also when it is empty', () => {
    expect(judgeByHistory('other.csv', 'f'.repeat(64), events)).toMatchObject({ outcome: 'unjudged', made: null });
    expect(judgeByHistory('', '', events.slice(2, 3)).outcome).not.toBe('holds');
  });

  it('of a restored history has the time and person of the original', () => {
    const origin = { originAt: '2026-01-01T08:00:00.000Z', originWho: 'Åsa', originMachine: 'attic' };
    const line = event(9, 'exported', { what: 'inventory', title: 'Keys', file: 'k.csv', sha256: csv, ...origin });
    expect(judgeByHistory('k.csv', csv, [line]).made).toMatchObject({ at: origin.originAt, who: 'Åsa' });
  });
});

import { describe, expect, it } from 'vitest';
import { judgeFile } from '../../../../../electron/features/reports/file-check';
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
    expect(judgeFile('renamed.csv', csv, events)).toMatchObject({
      outcome: 'known',
      made: { what: 'inventory', seq: 1 },
    });
    expect(judgeFile('x', 'e'.repeat(64), events)).toMatchObject({
      outcome: 'known',
      made: { what: 'review', title: 'Autumn' },
    });
    expect(judgeFile('x', pdf, events)).toMatchObject({ outcome: 'known', made: { what: 'key' } });
  });

  it('is changed when its name is known and its content is not', () => {
    expect(judgeFile('keys.csv', 'f'.repeat(64), events)).toMatchObject({ outcome: 'changed', made: { seq: 1 } });
    const renamed = `my copy of Autumn ${'e'.repeat(12)} (2).csv`;
    expect(judgeFile(renamed, 'f'.repeat(64), events)).toMatchObject({ outcome: 'changed', made: { what: 'review' } });
  });

  it('is unknown otherwise, also when it is empty', () => {
    expect(judgeFile('other.csv', 'f'.repeat(64), events)).toMatchObject({ outcome: 'unknown', made: null });
    expect(judgeFile('', '', events.slice(2, 3)).outcome).not.toBe('known');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventoryJson } from '../../../../../electron/features/reports/inventory-files';
import { judgeLines, linesIn } from '../../../../../electron/features/reports/lines-check';
import type { JournalLine } from '../../../../../electron/storage/journal/line';
import { makeInventoryReport } from '../../../../../shared/reports/inventory-report';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';
import { tempFolder } from '../../storage/vault/temp-vault';

const ids = sampleKeys.map(({ id }) => id);

function journal(sign: string): JournalLine[] {
  return Array.from({ length: 6 }, (_, place) => ({
    seq: place + 1,
    at: now.toISOString(),
    type: 'copied' as const,
    // The third line belongs to no key, and is in no report.
    keyId: place === 2 ? null : (ids[place % ids.length] ?? null),
    who: 'Priya',
    machine: 'desk',
    known: 'recorded' as const,
    facts: { screen: 'care' },
    saves: false,
    key: 'interim',
    mac: `${sign}${place}`.padEnd(64, '0'),
  }));
}

const report = makeInventoryReport({
  keys: sampleKeys,
  scope: { company: null, includeKept: true },
  choice: null,
  time: { now, rhythm: { reviewEveryDays: 180 } },
  maker: { exportedBy: 'Priya', machine: 'desk', appVersion: '1.2.3', practice: false },
});
const held = journal('a');
const text = [...inventoryJson(report, held, [])].join('');

describe('the journal lines of a JSON report', () => {
  it('stand in the journal that they are from, also when that has grown', () => {
    expect(judgeLines(text, held)).toEqual({ outcome: 'stand', count: 5, line: null });
    const grown = [...held, { ...(held[0] as JournalLine), seq: 7, mac: 'b'.repeat(64) }];
    expect(judgeLines(text, grown).outcome).toBe('stand');
  });

  it('differ where a word, a mac or the order before it was changed, with the line', () => {
    const file = JSON.parse(text);
    const changed = (change: (event: Record<string, unknown>) => void) => {
      const copy = structuredClone(file);
      change(copy.journal.events[2]);
      return judgeLines(JSON.stringify(copy), held);
    };
    const differs = { outcome: 'differs', count: 5, line: 4 };
    expect(changed((event) => Object.assign(event, { who: 'Nobody' }))).toEqual(differs);
    expect(changed((event) => Object.assign(event, { mac: 'f'.repeat(64) }))).toEqual(differs);
    expect(changed((event) => Object.assign(event, { previousMac: 'f'.repeat(64) }))).toEqual(differs);
    expect(changed((event) => Object.assign(event, { more: true }))).toEqual(differs);
    const shorter = held.slice(0, -1);
    expect(judgeLines(text, shorter)).toMatchObject({ outcome: 'differs', line: 6 });
  });

  it('are from another Keyquilt when none is here, and not lines at all in any other file', () => {
    expect(judgeLines(text, journal('b'))).toEqual({ outcome: 'elsewhere', count: 5, line: null });
    for (const other of ['', '{', '[]', '{"format":"keyquilt-inventory"}', '{"format":"other","journal":{}}'])
      expect(judgeLines(other, held).outcome).toBe('unreadable');
  });
});

describe('a JSON report that was made to harm', () => {
  /** A report as it is, with one more member. */
  const verdictWith = (harm: string) => {
    const path = join(tempFolder(), 'keys.json');
    writeFileSync(path, `{"harm":${harm},${text.slice(text.indexOf('{') + 1)}`);
    return linesIn(path, held);
  };

  it('is not parsed when it is nested too deep or holds too much', async () => {
    expect(await verdictWith('[]')).toMatchObject({ outcome: 'stand' });
    expect(await verdictWith(`${'['.repeat(40)}${']'.repeat(40)}`)).toMatchObject({ outcome: 'unreadable' });
    expect(await verdictWith(`[${'[],'.repeat(4_000_000)}[]]`)).toMatchObject({ outcome: 'unreadable' });
  });
});

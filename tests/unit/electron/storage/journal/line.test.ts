import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genesis, JournalLine, macOf, readLine, writeLine } from '../../../../../electron/storage/journal/line';
import { EventType } from '../../../../../shared/model/event';

const key = Buffer.alloc(32, 7);

function line(facts: JournalLine['facts'] = { name: 'A' }, type: JournalLine['type'] = 'tested'): JournalLine {
  const unsigned = {
    seq: 1,
    at: '2026-03-01T08:00:00.000Z',
    type,
    keyId: 'a'.repeat(24),
    who: 'Ada',
    machine: 'workbench',
    known: 'typed',
    facts,
    saves: true,
    key: '0123456789abcdef',
  } as const;
  return { ...unsigned, mac: macOf(key, genesis, unsigned) };
}

/** Valid and invalid replacements for every member. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  1.5,
  1e300,
  '',
  'interim',
  'tested',
  'typed',
  'Typed',
  '2026-03-01T08:00:00Z',
  '2026-03-01',
  'f'.repeat(16),
  'f'.repeat(24),
  'f'.repeat(64),
  'F'.repeat(64),
  [],
  {},
  { a: 'b', c: 1, d: false },
  { a: null },
  { a: {} },
  { a: [] },
];

describe('reading a line', () => {
  it('takes exactly what the schema takes, whatever stands in a member', () => {
    let taken = 0;
    for (const member of Object.keys(line()))
      for (const value of odd) {
        const text = JSON.stringify({ ...line(), [member]: value });
        const bySchema = JournalLine.safeParse(JSON.parse(text));
        const expected = bySchema.success && writeLine(bySchema.data) === text ? bySchema.data : null;
        expect([member, value, readLine(text)]).toEqual([member, value, expected]);
        if (expected) taken += 1;
      }
    expect(taken).toBeGreaterThan(10);
    for (const type of EventType.options) expect(readLine(writeLine(line({}, type)))?.type).toBe(type);
  });

  it('gives back what was written, and nothing that was written otherwise', () => {
    const facts = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(facts, (some) => {
        const written = line(JSON.parse(JSON.stringify(some)));
        expect(readLine(writeLine(written))).toEqual(written);
        expect(readLine(` ${writeLine(written)}`)).toBeNull();
        expect(readLine(writeLine(written).replace('{', '{"more":1,'))).toBeNull();
      }),
    );
  });
});

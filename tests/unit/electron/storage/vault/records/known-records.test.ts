import { describe, expect, it } from 'vitest';
import { createKnownRecords } from '../../../../../../electron/storage/vault/records/known-records';
import { lineOf, recordIn, type Shard } from '../../../../../../electron/storage/vault/records/record-shape';
import { fileFormats, sampleId, sampleRecord } from '../temp-vault';

const shardOf = (names: Readonly<Record<number, string>>): Shard =>
  new Map(
    Object.entries(names).map(([number, name]) => {
      const record = sampleRecord(Number(number), name);
      return [record.id, lineOf(fileFormats.records, { seq: Number(number), record, sealed: {}, mac: null })];
    }),
  );
const entriesOf = (shard: Shard) => new Map([...shard].map(([id, { entry }]) => [id, entry]));

describe('records that memory knows', () => {
  const early = shardOf({ 1: 'One', 2: 'Two, older' });
  const late = shardOf({ 2: 'Two', 3: 'Three' });
  const nameOf = (known: ReturnType<typeof createKnownRecords>, number: number) => {
    const line = known.line(sampleId(number));
    return line && recordIn(line).record.name.value;
  };

  it('a record that two files hold counts for the later one, in whatever order they are read', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const known = createKnownRecords();
      known.expect(0, entriesOf(early));
      known.expect(1, entriesOf(late));
      for (const file of order) known.load(file, file === 0 ? early : late);
      expect(known.fileOf(sampleId(2))).toBe(1);
      expect(known.entry(sampleId(2))?.facts.name.value).toBe('Two');
      expect(nameOf(known, 2)).toBe('Two');
      expect([...known.entries()].map(([id]) => id)).toEqual([1, 2, 3].map(sampleId));
    }
  });

  it('a record that was read stays, whatever the index says of another file', () => {
    const known = createKnownRecords();
    known.load(0, early);
    known.expect(1, entriesOf(late));
    expect(known.fileOf(sampleId(2))).toBe(0);
    expect(known.load(1, shardOf({ 3: 'Three' }))).toEqual([]);
    expect(nameOf(known, 2)).toBe('Two, older');
    expect(known.size()).toBe(3);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../../../electron/storage/journal/chain';
import { createJournalLines } from '../../../../../electron/storage/journal/journal-lines';
import {
  genesis,
  interimKeyId,
  type JournalLine,
  signedPartsOf,
  writeLine,
} from '../../../../../electron/storage/journal/line';
import { sampleId } from '../vault/temp-vault';

/** A line about a key, or about the vault itself for 0. */
const lineOf = (seq: number, key: number, type: JournalLine['type'], saves: boolean): JournalLine => ({
  seq,
  at: '2026-03-01T08:00:00.000Z',
  type,
  keyId: key === 0 ? null : sampleId(key),
  who: 'Zoë "Z" 钥',
  machine: 'workbench',
  known: 'recorded',
  // Every other line about the vault is as long as one that lists the keys of a file.
  facts: { key: '","key":"x"}', name: `Key ${key}`.repeat(key === 0 && seq % 2 === 0 ? 500 : 1) },
  saves,
  key: interimKeyId,
  mac: genesis,
});

type Kind = { readonly key: number; readonly what: 'saves' | 'notes' | 'settles' | 'unreadable' };
const kind: fc.Arbitrary<Kind> = fc.record({
  key: fc.integer({ min: 0, max: 5 }),
  what: fc.constantFrom('saves', 'saves', 'notes', 'settles', 'unreadable'),
});
/** Many lines at once, as a large import writes them, or few; some are taken back at once. */
const steps = fc.array(
  fc.record({ kinds: fc.array(kind, { minLength: 1, maxLength: 300 }), isTakenBack: fc.boolean() }),
  { maxLength: 6 },
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the lines of a journal in memory', () => {
  it('are those that were added and not taken back, packed or not', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 1000 }), (all, known) => {
        const lines = createJournalLines();
        const model: Entry[] = [];
        for (const { kinds, isTakenBack } of all) {
          const added = kinds.map(({ key, what }, place): Entry => {
            if (what === 'unreadable') return null;
            const seq = model.length + place + 1;
            const isSave = what === 'saves' && key > 0;
            return lineOf(seq, key, what === 'settles' ? 'restored' : 'setup-changed', isSave);
          });
          lines.add(added.map((entry) => [entry, entry === null ? 'not a line' : writeLine(entry)]));
          if (isTakenBack) lines.removeLast(added.length);
          else model.push(...added);
          vi.advanceTimersByTime(20_000);
        }
        expect(lines.count()).toBe(model.length);
        expect([...lines.each()]).toEqual(model);
        expect([...lines.each(130)]).toEqual(model.slice(0, 130));
        expect(model.map((_, place) => lines.at(place))).toEqual(model);
        expect([lines.at(-1), lines.at(model.length)]).toEqual([null, null]);
        const readable = model.filter((line) => line !== null);
        for (const id of [null, ...[1, 2, 3, 4, 5].map(sampleId)])
          expect(lines.of(id)).toEqual(readable.filter(({ keyId }) => keyId === id));
        expect(lines.lastSaving()).toEqual(readable.findLast(({ saves }) => saves) ?? null);
        expect(lines.notInRecords(() => known)).toEqual(
          readable.filter(
            ({ keyId, type, saves, seq }) => keyId !== null && (type === 'restored' || (saves && seq > known)),
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
});

it('key, signature and signed text of a line are found without parsing it', () => {
  const line = { ...lineOf(7, 3, 'setup-changed', true), key: 'ab'.repeat(8), mac: 'cd'.repeat(32) };
  const text = writeLine(line);
  const { signed, key, mac } = signedPartsOf(text);
  expect([key, mac]).toEqual([line.key, line.mac]);
  const { mac: _mac, ...unsigned } = line;
  expect(JSON.parse(signed)).toEqual(unsigned);
  expect(signedPartsOf(writeLine({ ...line, key: interimKeyId })).key).toBe(interimKeyId);
});

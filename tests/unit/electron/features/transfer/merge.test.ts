import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyHere, mergeKey, outcomeOf } from '../../../../../electron/features/transfer/merge';
import { pastEvents } from '../../../../../electron/features/transfer/past-events';
import type { TravellingKey } from '../../../../../electron/features/transfer/payload';
import type { JournalEvent } from '../../../../../shared/model/event';
import { type KeyRecord, SecretField, type SecretSummary } from '../../../../../shared/model/key-record';
import { sampleId } from '../../storage/vault/temp-vault';
import { travelling } from './sample-payload';

const time = fc.integer({ min: 0, max: 4 }).map((hour) => `2026-03-01T0${hour}:00:00.000Z`);
const summary = fc.record({
  length: fc.constantFrom(8, 9),
  hint: fc.constantFrom('DEMO', 'OMED'),
  at: time,
  state: fc.constantFrom<SecretSummary['state']>('ready', 'locked'),
});
const asSummary = (part: { length: number; hint: string; at: string; state: SecretSummary['state'] } | null) =>
  part && { ...part, fingerprint: '', how: 'pasted' as const };
const fields = fc.record({ apiKey: fc.option(summary), apiPassword: fc.option(summary) });

/** A key in some inventory: changed at some time, with or without values, each openable or locked. */
const record = fc
  .record({ number: fc.integer({ min: 1, max: 3 }), updatedAt: time, marks: fields })
  .map((made): KeyRecord => {
    const { apiKey, apiPassword } = made.marks;
    const secrets = { apiKey: asSummary(apiKey), apiPassword: asSummary(apiPassword) };
    return travelling(made.number, { updatedAt: made.updatedAt, secrets }).record;
  });
/** The same key in a file: only openable values are included, and each value names its record and time. */
const onItsWay = record.map((made): TravellingKey => {
  const values: { [F in SecretField]?: string } = {};
  const missing: SecretField[] = [];
  for (const field of SecretField.options) {
    const held = made.secrets[field];
    if (held?.state === 'ready') values[field] = `${made.id}/${field}/${held.at}`;
    else if (held) missing.push(field);
  }
  return { record: made, values, missing, events: [] };
});

type Shelf = ReadonlyMap<string, { readonly record: KeyRecord; readonly values: TravellingKey['values'] }>;

const hereOf = (shelf: Shelf, id: string): KeyHere => ({ record: shelf.get(id)?.record ?? null, purged: false });

/** Merges a key as the app does: resealed values can be opened, kept ones are unchanged. */
function take(shelf: Shelf, key: TravellingKey): Shelf {
  const merged = mergeKey(hereOf(shelf, key.record.id), key);
  if (!merged) return shelf;
  const held = shelf.get(key.record.id)?.values ?? {};
  const secrets = { ...merged.record.secrets };
  for (const field of SecretField.options) {
    const theirs = key.record.secrets[field];
    if (merged.values[field] !== undefined && theirs) secrets[field] = { ...theirs, state: 'ready' };
  }
  const values = { ...held, ...merged.values };
  return new Map(shelf).set(key.record.id, { record: { ...merged.record, secrets }, values });
}

const takeAll = (shelf: Shelf, keys: readonly TravellingKey[]) => keys.reduce(take, shelf);
const shelfOf = (keys: readonly TravellingKey[]): Shelf =>
  new Map(keys.map((key) => [key.record.id, { record: key.record, values: key.values }]));
const distinct = (keys: readonly TravellingKey[]) => [...new Map(keys.map((key) => [key.record.id, key])).values()];
const file = fc.array(onItsWay, { maxLength: 4 }).map(distinct);

describe('taking a file', () => {
  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(file, file, (before, keys) => {
        const once = takeAll(shelfOf(before), keys);
        expect(takeAll(once, keys)).toEqual(once);
        for (const key of keys) expect(['same', 'newer-here']).toContain(outcomeOf(hereOf(once, key.record.id), key));
      }),
    );
  });

  it('and another one of other keys comes to the same in either order', () => {
    fc.assert(
      fc.property(file, file, file, (before, one, two) => {
        const other = two.filter(({ record: { id } }) => !one.some((key) => key.record.id === id));
        const shelf = shelfOf(before);
        const there = takeAll(takeAll(shelf, one), other);
        const back = takeAll(takeAll(shelf, other), one);
        expect(new Map([...there].sort())).toEqual(new Map([...back].sort()));
      }),
    );
  });

  it('never replaces a newer record, nor loses a key', () => {
    fc.assert(
      fc.property(file, file, (before, keys) => {
        const shelf = shelfOf(before);
        const after = takeAll(shelf, keys);
        for (const [id, { record: was }] of shelf) {
          const now = after.get(id)?.record;
          expect(now && now.updatedAt >= was.updatedAt).toBe(true);
          if (now?.updatedAt === was.updatedAt) expect(now.name).toEqual(was.name);
        }
      }),
    );
  });

  it('never takes a value away, and never puts one under another key or field', () => {
    fc.assert(
      fc.property(file, file, (before, keys) => {
        const shelf = shelfOf(before);
        for (const [id, { record: now, values }] of takeAll(shelf, keys)) {
          for (const field of SecretField.options) {
            if (shelf.get(id)?.record.secrets[field]) expect(now.secrets[field]).not.toBeNull();
            if (values[field] !== undefined) expect(values[field]).toMatch(new RegExp(`^${id}/${field}/`));
          }
        }
      }),
    );
  });
});

describe('the outcome of a key', () => {
  const there = travelling(1);
  const here = (change: Partial<KeyRecord> = {}): KeyHere => ({
    record: { ...there.record, ...change },
    purged: false,
  });
  const locked = {
    ...there.record.secrets,
    apiKey: { ...(there.record.secrets.apiKey as SecretSummary), state: 'locked' as const },
  };

  it.each<[string, KeyHere, string]>([
    ['new', { record: null, purged: false }, 'new'],
    ['taken out before', { record: null, purged: true }, 'purged-here'],
    ['the same', here(), 'same'],
    ['newer here', here({ updatedAt: '2027-01-01T00:00:00.000Z' }), 'newer-here'],
    ['newer in the file', here({ updatedAt: '2020-01-01T00:00:00.000Z' }), 'newer-in-file'],
    ['locked here', here({ secrets: locked }), 'locked-here'],
    ['newer and locked here', here({ secrets: locked, updatedAt: '2027-01-01T00:00:00.000Z' }), 'locked-here'],
  ])('is told: %s', (_what, stored, outcome) => {
    expect(outcomeOf(stored, there)).toBe(outcome);
  });

  it('gives back a locked value and leaves the newer record as it is', () => {
    const stored = here({ secrets: locked, company: 'Renamed since', updatedAt: '2027-01-01T00:00:00.000Z' });
    const merged = mergeKey(stored, there);
    expect(merged?.record.company).toBe('Renamed since');
    expect(merged?.values).toEqual({ apiKey: there.values.apiKey });
  });

  it('gives no value back that was captured here later', () => {
    const later = { ...locked, apiKey: { ...locked.apiKey, at: '2026-05-05T00:00:00.000Z' } };
    expect(mergeKey(here({ secrets: later }), there)).toBeNull();
  });
});

describe('the past of a key', () => {
  const event = (seq: number, change: Partial<JournalEvent> = {}): JournalEvent => ({
    seq,
    at: `2026-02-01T08:00:0${seq}.000Z`,
    type: 'tested',
    keyId: sampleId(1),
    who: 'Grace',
    machine: 'attic',
    known: 'live',
    facts: { tone: 'passed' },
    ...change,
  });
  const appended = (there: readonly JournalEvent[], here: readonly JournalEvent[]) =>
    pastEvents(here, there).map((draft, place): JournalEvent => {
      return { ...draft, seq: 100 + place, at: '2026-06-01T00:00:00.000Z', who: 'Ada', machine: 'workbench' };
    });

  it('is imported with its time, person, machine and origin', () => {
    expect(pastEvents([], [event(1)])).toEqual([
      {
        type: 'tested',
        keyId: sampleId(1),
        known: 'imported',
        facts: {
          tone: 'passed',
          originAt: '2026-02-01T08:00:01.000Z',
          originWho: 'Grace',
          originMachine: 'attic',
          originKnown: 'live',
        },
      },
    ]);
  });

  it('is imported once, by whatever way it comes, and keeps its first origin', () => {
    const there = [event(1), event(2), event(2, { seq: 3, facts: { batch: 'a1' } })];
    const here = appended(there, []);
    expect(here).toHaveLength(3);
    expect(pastEvents(here, there)).toEqual([]);
    expect(pastEvents(there, here)).toEqual([]);
    const onward = appended(here, []);
    expect(onward.map(({ facts }) => facts.originAt)).toEqual(there.map(({ at }) => at));
    expect(onward.every(({ facts }) => facts.batch === undefined)).toBe(true);
  });

  it('leaves out what speaks of the other journal only', () => {
    const types = ['journal-opened', 'protection-changed', 'restored'] as const;
    expect(
      pastEvents(
        [],
        types.map((type, place) => event(place, { type })),
      ),
    ).toEqual([]);
  });
});

it('a newer copy from before the list was read without the key does not make it active again', () => {
  const [older, read, newer] = [1, 2, 3].map((hour) => `2026-03-01T0${hour}:00:00.000Z`) as [string, string, string];
  const missing = { since: read, seenBefore: older, account: 'Harbour & Pine' };
  const lost = { value: 'unknown', known: 'recorded', at: read, missing } as const;
  const here: KeyHere = { record: travelling(1, { updatedAt: read, status: lost }).record, purged: false };
  const arriving = (at: string) =>
    travelling(1, { updatedAt: newer, status: { value: 'active', known: 'imported', at } });
  expect(mergeKey(here, arriving(older))?.record.status).toEqual(lost);
  expect(mergeKey(here, arriving(newer))?.record.status).toMatchObject({ value: 'active' });
});

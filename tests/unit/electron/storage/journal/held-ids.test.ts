import { describe, expect, it } from 'vitest';
import {
  heldFacts,
  heldIn,
  namedFacts,
  unpackIds,
  withoutLists,
} from '../../../../../electron/storage/journal/held-ids';
import { sampleEvent, sampleId } from '../vault/temp-vault';

const ids = Array.from({ length: 10_000 }, (_, number) => sampleId(number + 1));

describe('the keys of a file in its one line', () => {
  it('are found, with and without a value, and no others', () => {
    const facts = heldFacts(ids.slice(0, 9000), ids.slice(9000));
    expect(heldIn(facts, ids[0] ?? '')).toBe('values');
    expect(heldIn(facts, ids[8999] ?? '')).toBe('values');
    expect(heldIn(facts, ids[9999] ?? '')).toBe('name');
    expect(heldIn(facts, 'f'.repeat(24))).toBeNull();
    expect(heldIn({}, ids[0] ?? '')).toBeNull();
    expect(unpackIds(namedFacts(ids).named)).toEqual(ids);
  });

  it('take sixteen characters each', () => {
    expect(namedFacts(ids).named).toHaveLength(160_000);
  });

  it('are not found across two neighbours', () => {
    const [first, second] = ['0123456789ab0123456789ab', 'cdef01234567cdef01234567'];
    const across = `${first}${second}`.slice(6, 30);
    expect(heldIn(namedFacts([first, second]), across)).toBeNull();
    expect(heldIn(namedFacts([first, second]), second)).toBe('name');
  });

  it('stay in main', () => {
    const event = { ...sampleEvent(1, 'exported'), seq: 1, at: '2026-11-01T10:00:00.000Z', who: 'A', machine: 'b' };
    const line = { ...event, facts: { file: 'keys.csv', ...namedFacts(ids) } };
    expect(withoutLists(line).facts).toEqual({ file: 'keys.csv' });
  });
});

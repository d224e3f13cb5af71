import { describe, expect, it } from 'vitest';
import { withLinksAndProof } from '../../../../../../electron/storage/files/file-formats';
import { makeDataKey, slotWith } from '../../../../../../electron/storage/vault/keys/data-key';
import { type KeyLink, KeySlots, noSlots } from '../../../../../../electron/storage/vault/keys/key-slot';
import { wrapForPractice } from '../../../../../../electron/storage/vault/keys/protectors/practice';
import {
  isProven,
  isSignedBy,
  linkKeys,
  openUnder,
  sealUnder,
  signSlots,
  vouchedFor,
} from '../../../../../../electron/storage/vault/keys/slot-list';

const vaultId = '0123456789abcdef0123456789abcdef';
const made = () => {
  const { dataKey, slot } = makeDataKey();
  return { id: slot.id, dataKey, slot: slotWith(slot, wrapForPractice(dataKey)) };
};
const [first, second, planted] = [made(), made(), made()];
const at = '2026-03-01T08:00:00.000Z';
const link = linkKeys({ from: first.id, to: second.id, at }, first.dataKey, second.dataKey, vaultId);
const list: KeySlots = { ...noSlots, current: second.slot, retired: [first.slot], links: [link] };

describe('the signature of the list of keys', () => {
  const signed = signSlots(list, second.dataKey, vaultId);

  it('holds for the list as it was signed, however a file orders its members', () => {
    expect(isProven(signed, second.dataKey, vaultId)).toBe(true);
    const turned = JSON.parse(JSON.stringify(signed), (_, value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(isProven(KeySlots.parse(turned), second.dataKey, vaultId)).toBe(true);
  });

  it.each<[string, KeySlots]>([
    ['a slot more', { ...signed, retired: [...signed.retired, planted.slot] }],
    ['a slot less', { ...signed, retired: [] }],
    ['another wrap', { ...signed, current: slotWith(second.slot, wrapForPractice(first.dataKey)) }],
    ['another current key', { ...signed, current: planted.slot }],
    ['a link less', { ...signed, links: [] }],
    ['an older generation', { ...signed, proof: signed.proof && { ...signed.proof, generation: 9 } }],
    ['no signature', { ...signed, proof: null }],
  ])('shows %s', (_, changed) => {
    expect(isProven(changed, second.dataKey, vaultId)).toBe(false);
  });

  it('belongs to one vault and one key, and grows with each', () => {
    expect(isProven(signed, second.dataKey, vaultId.replace('0', '1'))).toBe(false);
    expect(isProven(signed, first.dataKey, vaultId)).toBe(false);
    const next = signSlots(signed, second.dataKey, vaultId);
    expect(next.proof).toMatchObject({ key: second.id, generation: 2 });
    expect(signSlots(next, second.dataKey, vaultId).proof).toMatchObject({ key: second.id, generation: 3 });
  });
});

it('a list that still says recordsAuthenticated is as good, and the next signature leaves that out', () => {
  const dataKey = Buffer.alloc(32, 7);
  const early: KeySlots = KeySlots.parse({
    current: { id: '0123456789abcdef', wraps: [{ kind: 'practice', key: 'BwcH' }], check: 'AAAA' },
    retired: [],
    links: [],
    proof: {
      key: '0123456789abcdef',
      mac: 'de85cc408a875fc454c9550776e6374ee86d67c941f299266a63c0a9951ef922',
      generation: 1,
      recordsAuthenticated: false,
    },
  });
  expect(isProven(early, dataKey, vaultId)).toBe(true);
  const turned = { ...early, proof: early.proof && { ...early.proof, recordsAuthenticated: true } };
  expect(isProven(turned, dataKey, vaultId)).toBe(false);
  const next = signSlots(early, dataKey, vaultId);
  expect(Object.keys(next.proof ?? {}).sort()).toEqual(['generation', 'key', 'mac']);
  expect(isProven(next, dataKey, vaultId)).toBe(true);
});

describe('a change of the data key', () => {
  it('is signed by both, each for this change only', () => {
    expect(isSignedBy(link, 'byOld', first.dataKey, vaultId)).toBe(true);
    expect(isSignedBy(link, 'byNew', second.dataKey, vaultId)).toBe(true);
    expect(isSignedBy(link, 'byOld', second.dataKey, vaultId)).toBe(false);
    expect(isSignedBy({ ...link, from: planted.id }, 'byNew', second.dataKey, vaultId)).toBe(false);
    expect(isSignedBy({ ...link, byOld: null }, 'byOld', first.dataKey, vaultId)).toBe(false);
  });

  it('vouches for the old key only with the signature of one that is open', () => {
    const forged: KeyLink = linkKeys(
      { from: planted.id, to: second.id, at },
      planted.dataKey,
      planted.dataKey,
      vaultId,
    );
    const slots = { ...list, retired: [first.slot, planted.slot], links: [link, forged] };
    const opened = new Map([[second.id, second.dataKey]]);
    expect([...vouchedFor(slots, opened, vaultId)].sort()).toEqual([first.id, second.id].sort());
    expect([...vouchedFor(slots, new Map(), vaultId)]).toEqual([second.id]);
  });
});

describe('a key sealed under its successor', () => {
  it('opens with that one only, and for its own slot only', () => {
    const wrap = sealUnder(second.id, second.dataKey, first.id, first.dataKey);
    expect(openUnder(wrap, second.dataKey, first.id)).toEqual(first.dataKey);
    expect(openUnder(wrap, planted.dataKey, first.id)).toBeNull();
    expect(openUnder(wrap, second.dataKey, planted.id)).toBeNull();
    expect(openUnder({ ...wrap, under: planted.id }, second.dataKey, first.id)).toBeNull();
  });
});

it('a list of the first format gets the place for signatures and loses nothing', () => {
  const content = { vaultId, keys: { current: second.slot, retired: [first.slot] }, shards: 2 };
  const next = withLinksAndProof(content);
  expect(next).toEqual({ ...content, keys: { ...content.keys, links: [], proof: null } });
  expect(KeySlots.safeParse(next.keys).success).toBe(true);
  expect(() => withLinksAndProof({ keys: 3 })).toThrow();
});

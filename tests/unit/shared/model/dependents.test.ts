import { describe, expect, test } from 'vitest';
import { dependentsOf, isAsked, openPlaces } from '../../../../shared/model/dependents';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { Setup } from '../../../../shared/model/setup';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const before = '2026-11-01T09:00:00.000Z';
const handed = '2026-11-10T09:00:00.000Z';
const after = '2026-11-20T09:00:00.000Z';

const finished: Setup = {
  state: 'finished',
  step: 'record',
  page: 0,
  furthest: 'record',
  mayManage: 'yes',
  waitingFor: '',
  screen: 'instances',
  instanceName: '',
  ticks: {},
  startedAt: before,
  finishedAt: before,
  handedOverAt: null,
};

function sample(place: number): KeyRecord {
  const key = sampleKeys[place];
  if (!key) throw new Error('A sample key is gone');
  return key;
}

const words = (key: KeyRecord, next: KeyRecord | null = null) =>
  dependentsOf(key, next).map(({ kind, name, moved }) => `${kind} ${name}${moved ? ` moved to ${moved.to}` : ''}`);

/** A Plytix key in an instance since `before`, and its replacement. */
function plytixPair(instanceName: string, handedOverAt: string | null) {
  const base = sample(8);
  const next = sample(9);
  const setup = { ...finished, instanceName: 'Plytix', handedOverAt: before };
  const script = { ...sample(1).usedBy[0], id: 'a'.repeat(24), place: 'Price script', kind: 'script' as const };
  const old = {
    ...base,
    owner: null,
    setup,
    replacedBy: next.id,
    usedBy: [{ contact: '', note: '', known: 'typed' as const, ...script, at: before }],
  };
  const newSetup = { ...finished, instanceName, handedOverAt };
  return { old, next: { ...next, name: { ...next.name, value: 'New key' }, replaces: old.id, setup: newSetup } };
}

/** A Patchworks key and its replacement, which is in every place since `sworn`. */
function patchworksPair(sworn: string | undefined) {
  const old = { ...sample(1), owner: null, name: { ...sample(1).name, at: before } };
  const next = sample(3);
  const ticks = sworn === undefined ? {} : { 'swap.changed': sworn };
  const usedBy = old.usedBy.map((use) => ({ ...use, at: before }));
  return {
    old: { ...old, usedBy, replacedBy: next.id },
    next: { ...next, name: { ...next.name, value: 'New key' }, setup: { ...finished, ticks } },
  };
}

describe('what depends on a key', () => {
  test('is the instance of the hand-over, what people wrote down, and whoever answers', () => {
    const key = sample(8);
    const setup = { ...finished, instanceName: 'Plytix, Maple & Rye' };
    expect(dependentsOf({ ...key, setup }, null)).toMatchObject([
      { kind: 'instance', name: 'Plytix, Maple & Rye', screen: 'instances', contact: 'Ines Duarte' },
      { kind: 'written', name: 'Shop', place: 'other-app', contact: 'Ines Duarte' },
      { kind: 'holder', name: 'Ines Duarte' },
    ]);
  });

  test('is what a Patchworks key was made for', () => {
    expect(words(sample(1))).toEqual([
      'written Stock levels to the shop',
      'written Finance stock sheet',
      'use Nightly stock feed',
      'holder Marta Lind',
    ]);
  });

  test('is nothing when nothing was written down, and when the service confirmed the end', () => {
    expect(words({ ...sample(6), owner: null, usedBy: [] })).toEqual([]);
    const status = { value: 'revoked', at: before } as const;
    expect(words({ ...sample(1), status: { ...status, known: 'live' } })).toEqual([]);
    expect(words({ ...sample(1), status: { ...status, known: 'typed' } })).toHaveLength(4);
  });

  test('is no instance that is only planned', () => {
    const { old } = plytixPair('', null);
    const draft = { ...old, status: { ...old.status, value: 'draft' as const } };
    expect(words(draft)).toEqual(['instance Plytix', 'written Price script']);
    expect(words({ ...draft, setup: { ...old.setup, handedOverAt: null } })).toEqual(['written Price script']);
  });
});

describe('during a rotation', () => {
  test('an instance moves with the hand-over of the new key, a script does not', () => {
    const { old, next } = plytixPair('plytix', handed);
    expect(words(old, next)).toEqual(['instance Plytix moved to New key', 'written Price script']);
    expect(openPlaces(old, next).map(({ name }) => name)).toEqual(['Price script']);
  });

  test.each([
    ['into another instance', plytixPair('Plytix 2', handed)],
    ['not done yet', plytixPair('Plytix', null)],
    ['before the old key came there', plytixPair('Plytix', '2026-10-01T09:00:00.000Z')],
  ])('a hand-over %s moves nothing', (_, { old, next }) => {
    expect(words(old, next)).toEqual(['instance Plytix', 'written Price script']);
  });

  test('another key than the one that replaces it moves nothing', () => {
    const { old, next } = plytixPair('Plytix', handed);
    expect(words({ ...old, replacedBy: null }, next)).toEqual(['instance Plytix', 'written Price script']);
  });

  test('the places of a Patchworks key move when a person says so, except one noted afterwards', () => {
    const { old, next } = patchworksPair(handed);
    expect(openPlaces(old, next)).toEqual([]);
    const [first] = old.usedBy;
    if (!first) throw new Error('A sample key has no place');
    const late = { ...old, usedBy: [...old.usedBy, { ...first, id: 'b'.repeat(24), place: 'Late', at: after }] };
    expect(openPlaces(late, next).map(({ name }) => name)).toEqual(['Late']);
    expect(openPlaces(old, patchworksPair(undefined).next)).toHaveLength(2);
  });
});

describe('an answer', () => {
  const { old } = patchworksPair(undefined);
  const answered: KeyRecord = {
    ...old,
    placeAnswers: old.usedBy.map(({ id, place, at }) => ({
      placeId: id,
      place,
      placeAt: at,
      answer: 'told',
      at: after,
    })),
  };

  test('closes its place, and only the places of use are asked about', () => {
    expect(openPlaces(old, null)).toHaveLength(2);
    expect(openPlaces(answered, null)).toEqual([]);
    expect(dependentsOf(answered, null).filter(isAsked)).toHaveLength(2);
  });

  test('does not hold for a place that was noted anew or is new', () => {
    const [first, ...others] = answered.usedBy;
    if (!first) throw new Error('A sample key has no place');
    const open = (usedBy: KeyRecord['usedBy']) => openPlaces({ ...answered, usedBy }, null).map(({ name }) => name);
    expect(open([{ ...first, at: after }, ...others])).toEqual([first.place]);
    expect(open([{ ...first, place: 'Elsewhere' }, ...others])).toEqual(['Elsewhere']);
    expect(open([...answered.usedBy, { ...first, id: 'c'.repeat(24), place: 'New' }])).toEqual(['New']);
  });
});

import '../../../all-texts';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../../../renderer/tasks/key-tasks/places-of';
import { whenWords } from '../../../../../renderer/tasks/key-tasks/when-words';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { sampleKeys } from '../../../../runs/preview/sample-keys';

function sample(place: number): KeyRecord {
  const key = sampleKeys[place];
  if (!key) throw new Error('A sample key is gone');
  return key;
}

describe('where a key is used', () => {
  test('is the instance that was named at the hand-over, what people wrote down, and whoever answers', () => {
    const key = sample(8);
    const setup = key.setup && { ...key.setup, screen: 'instances' as const, instanceName: 'Plytix, Maple & Rye' };
    expect(placesOf({ ...key, setup })).toMatchObject([
      { kind: 'instance', name: 'Plytix, Maple & Rye', screen: 'instances', contact: 'Ines Duarte' },
      { kind: 'written', name: 'Shop', place: 'other-app', contact: 'Ines Duarte' },
      { kind: 'holder', name: 'Ines Duarte' },
    ]);
  });

  test('is what a Patchworks key was made for', () => {
    expect(placesOf(sample(1)).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'written Stock levels to the shop',
      'written Finance stock sheet',
      'use Nightly stock feed',
      'holder Marta Lind',
    ]);
  });

  test('is nothing when nothing was written down', () => {
    expect(placesOf({ ...sample(6), owner: null, usedBy: [] })).toEqual([]);
  });
});

test('a time says at when of today, and on which day before', () => {
  const now = new Date('2026-11-18T16:00:00');
  expect(whenWords('2026-11-18T14:02:00', now)).toBe('at 14:02');
  expect(whenWords('2026-11-13T09:10:00', now)).toBe('on 13 Nov 2026, 09:10');
});

import '../../all-texts';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../../renderer/tasks/key-tasks/places-of';
import { whenWords } from '../../../../renderer/tasks/key-tasks/when-words';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { KeyTask } from '../../../../shared/model/key-task';
import { keyTaskStageOf, pendingTask, pendingTasks } from '../../../../shared/model/key-task-state';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const at = '2026-11-18T14:02:00.000Z';
const keyTask: KeyTask = { task: 'revoke', page: 0, wanted: '', startedAt: at, claimedAt: null, proof: null };
const proof = (state: 'confirmed' | 'contradicted' | 'not-yet') => ({ state, code: 'ok', at }) as const;

function sample(place: number): KeyRecord {
  const key = sampleKeys[place];
  if (!key) throw new Error('A sample key is gone');
  return key;
}

describe('a task', () => {
  test.each([
    ['open', {}],
    ['waiting', { claimedAt: at }],
    ['waiting', { claimedAt: at, proof: proof('not-yet') }],
    ['contradicted', { claimedAt: at, proof: proof('contradicted') }],
    ['confirmed', { claimedAt: at, proof: proof('confirmed') }],
  ] as const)('is %s', (state, change) => {
    expect(keyTaskStageOf({ ...keyTask, ...change })).toBe(state);
  });

  test('needs a person until it is confirmed, the latest first', () => {
    const waiting = { ...sample(1), care: { ...keyTask, claimedAt: at }, updatedAt: '2026-11-18T10:00:00Z' };
    const open = { ...sample(9), care: keyTask, updatedAt: '2026-11-18T11:00:00Z' };
    const done = { ...sample(10), care: { ...keyTask, claimedAt: at, proof: proof('confirmed') } };
    expect(pendingTask(sample(0))).toBeNull();
    expect(pendingTask(done)).toBeNull();
    expect(pendingTasks([waiting, sample(0), done, open]).map(({ id }) => id)).toEqual([open.id, waiting.id]);
  });
});

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

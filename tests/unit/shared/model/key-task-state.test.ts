import { describe, expect, test } from 'vitest';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { KeyTask } from '../../../../shared/model/key-task';
import { keyTaskStageOf, pendingTask } from '../../../../shared/model/key-task-state';
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

  test('needs a person until it is confirmed', () => {
    const waiting = { ...sample(1), care: { ...keyTask, claimedAt: at } };
    const done = { ...sample(10), care: { ...keyTask, claimedAt: at, proof: proof('confirmed') } };
    expect([sample(0), done, waiting].map((key) => pendingTask(key)?.id)).toEqual([undefined, undefined, waiting.id]);
  });
});

import { describe, expect, it } from 'vitest';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { KeyTask } from '../../../../shared/model/key-task';
import { followUpOf, isFollowed, toFollow } from '../../../../shared/review/follow-up';
import type { ReviewItem } from '../../../../shared/review/review';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const active = sampleKeys.find(({ system, status }) => system === 'patchworks' && status.value === 'active');
const ended = sampleKeys.find(({ status }) => status.value === 'revoked');
if (!active || !ended) throw new Error('No samples');

const decided = (decision: 'keep' | 'rotate' | 'revoke' | 'ask-owner') =>
  ({ decision: { decision } }) as unknown as ReviewItem;
const care: KeyTask = { task: 'revoke', page: 0, wanted: '', startedAt: '', claimedAt: null, proof: null };
const withTask: KeyRecord = { ...active, care };

describe('what a decision still asks for', () => {
  it.each([
    ['a key that is gone', 'revoke', null, { kind: 'done', why: 'gone' }],
    ['a key that has ended', 'revoke', ended, { kind: 'done', why: 'ended' }],
    ['a key whose task is under way', 'revoke', withTask, { kind: 'key-task', record: withTask }],
    ['a key to end', 'revoke', active, { kind: 'end', record: active, task: 'revoke' }],
    ['an owner to ask', 'ask-owner', active, { kind: 'ask', record: active }],
    ['a key to rotate', 'rotate', active, { kind: 'rotate', record: active, begun: false }],
  ] as const)('%s', (_what, decision, record, left) => {
    expect(followUpOf(decided(decision), record)).toEqual(left);
    expect(isFollowed(record)).toBe(left.kind === 'done');
  });

  it('is nothing for a key that is kept or not decided on', () => {
    const open = { decision: null } as unknown as ReviewItem;
    const rotate = decided('rotate');
    expect(toFollow([decided('keep'), open, rotate])).toEqual([rotate]);
  });
});

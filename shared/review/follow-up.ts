import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import { pendingStageOf, pendingTask } from '../model/key-task-state';
import { serviceOf } from '../model/services/services';
import type { ReviewItem } from './review';

/** The progress of following a decision. `done` says why nothing is left to do. */
export type FollowUp =
  | { readonly kind: 'done'; readonly why: 'ended' | 'gone' }
  | { readonly kind: 'end'; readonly record: KeyRecord; readonly task: 'revoke' | 'delete' }
  | { readonly kind: 'key-task'; readonly record: KeyRecord }
  | { readonly kind: 'rotate'; readonly record: KeyRecord; readonly begun: boolean }
  | { readonly kind: 'ask'; readonly record: KeyRecord };

/** The decisions of a review that ask for something. */
export function toFollow(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return items.filter(({ decision }) => decision !== null && decision.decision !== 'keep');
}

/** True when nothing is left to do for a decision about this key. Null stands for a key that is gone. */
export function isFollowed(key: Pick<KeyFacts, 'care' | 'status'> | null): boolean {
  return key === null || (pendingStageOf(key) === null && hasEnded(key));
}

/**
 * What is left to do for one decision, from the key as it stands now, ended as its service recommends.
 * @param record null for a key that is gone
 */
export function followUpOf({ decision }: Pick<ReviewItem, 'decision'>, record: KeyRecord | null): FollowUp {
  if (!record) return { kind: 'done', why: 'gone' };
  if (pendingTask(record)) return { kind: 'key-task', record };
  if (hasEnded(record)) return { kind: 'done', why: 'ended' };
  if (decision?.decision === 'ask-owner') return { kind: 'ask', record };
  if (decision?.decision === 'rotate') return { kind: 'rotate', record, begun: record.replacedBy !== null };
  return { kind: 'end', record, task: serviceOf(record.system).endTask };
}

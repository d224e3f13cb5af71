import type { KeyRecord } from '../../../shared/model/key-record';
import type { ReviewItem } from '../../../shared/review/review';
import { pendingTask } from '../../tasks/key-tasks/key-task-state';

/** How far a decision has been followed. `done` names why nothing is left to do. */
export type FollowUp =
  | { readonly kind: 'done'; readonly why: 'ended' | 'gone' }
  | { readonly kind: 'end'; readonly record: KeyRecord; readonly task: 'revoke' | 'delete' }
  | { readonly kind: 'key-task'; readonly record: KeyRecord }
  | { readonly kind: 'rotate'; readonly record: KeyRecord; readonly begun: boolean }
  | { readonly kind: 'ask'; readonly record: KeyRecord };

/** What is left to do for one decision, from the key as it stands now: Plytix keys are deleted, Patchworks keys revoked. */
export function followUpOf({ decision }: ReviewItem, record: KeyRecord | undefined): FollowUp {
  if (!record) return { kind: 'done', why: 'gone' };
  if (pendingTask(record)) return { kind: 'key-task', record };
  const { value } = record.status;
  if (value === 'revoked' || value === 'deleted') return { kind: 'done', why: 'ended' };
  if (decision?.decision === 'ask-owner') return { kind: 'ask', record };
  if (decision?.decision === 'rotate') return { kind: 'rotate', record, begun: record.replacedBy !== null };
  return { kind: 'end', record, task: record.system === 'plytix' ? 'delete' : 'revoke' };
}

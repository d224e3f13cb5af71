import type { KeyRecord } from './key-record';
import type { KeyTask, KeyTaskKind } from './key-task';

/** A key with a task in progress or without its proof. */
export type KeyWithTask = KeyRecord & { readonly care: KeyTask };

/** The props of every page of a task. */
export type KeyTaskProps = { readonly record: KeyWithTask };

/** The stage of a task. `open`: not yet done in the dashboard. `waiting`: done, not yet confirmed. */
export type KeyTaskStage = 'open' | 'waiting' | 'contradicted' | 'confirmed';

/** The stage of a task, derived from the record alone, so that it is the same after every restart. */
export function keyTaskStageOf({ claimedAt, proof }: KeyTask): KeyTaskStage {
  if (claimedAt === null) return 'open';
  return proof === null || proof.state === 'not-yet' ? 'waiting' : proof.state;
}

/** The key with its task while that still needs a person; null otherwise. */
export function pendingTask(record: KeyRecord): KeyWithTask | null {
  return record.care && keyTaskStageOf(record.care) !== 'confirmed' ? { ...record, care: record.care } : null;
}

/** The stage of a key's task while that still needs a person; null otherwise. */
export function pendingStageOf({ care }: { readonly care: KeyTask | null }): Exclude<KeyTaskStage, 'confirmed'> | null {
  const stage = care && keyTaskStageOf(care);
  return stage === 'confirmed' ? null : stage;
}

/** True when a task ends its key. */
export function endsKey(task: KeyTaskKind): task is 'revoke' | 'delete' {
  return task === 'revoke' || task === 'delete';
}

/** True when a task asks for a text before its steps: the new name or the new role. */
export function needsText(task: KeyTaskKind): task is 'rename' | 'change-role' {
  return task === 'rename' || task === 'change-role';
}

import type { KeyRecord } from '../../../shared/model/key-record';
import type { KeyTask, KeyTaskKind } from '../../../shared/model/key-task';

/** A key with a task that is under way or still waits for its proof. */
export type KeyWithTask = KeyRecord & { readonly care: KeyTask };

/** What every page of a task is given. */
export type KeyTaskProps = { readonly record: KeyWithTask };

/** How a task stands. `open`: not done in the dashboard yet. `waiting`: noted, not confirmed. */
export type KeyTaskStage = 'open' | 'waiting' | 'contradicted' | 'confirmed';

/** How a task stands, read from what is stored alone, so that it is the same after every restart. */
export function keyTaskStageOf({ claimedAt, proof }: KeyTask): KeyTaskStage {
  if (claimedAt === null) return 'open';
  return proof === null || proof.state === 'not-yet' ? 'waiting' : proof.state;
}

/** The task that still needs a person; null when there is none or when all of it is proven. */
export function pendingTask(record: KeyRecord): KeyWithTask | null {
  return record.care && keyTaskStageOf(record.care) !== 'confirmed' ? { ...record, care: record.care } : null;
}

/** The keys whose tasks still need a person, the latest touched first. */
export function pendingTasks(keys: Iterable<KeyRecord>): readonly KeyWithTask[] {
  return [...keys].flatMap((key) => pendingTask(key) ?? []).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Whether a task asks for a text before its steps: the new name or the new role. */
export function needsText(task: KeyTaskKind): task is 'rename' | 'change-role' {
  return task === 'rename' || task === 'change-role';
}

import type { KeyRecord } from '../../../shared/model/key-record';
import type { Care, CareTask } from '../../../shared/model/key-task';

/** A key with a task that is under way or still waits for its proof. */
export type Cared = KeyRecord & { readonly care: Care };

/** What every page of a task is given. */
export type CareProps = { readonly record: Cared };

/** How a task stands. `open`: not done in the dashboard yet. `waiting`: noted, not confirmed. */
export type CareState = 'open' | 'waiting' | 'contradicted' | 'confirmed';

/** How a task stands, read from what is stored alone, so that it is the same after every restart. */
export function careStateOf({ claimedAt, proof }: Care): CareState {
  if (claimedAt === null) return 'open';
  return proof === null || proof.state === 'not-yet' ? 'waiting' : proof.state;
}

/** The task that still needs a person; null when there is none or when all of it is proven. */
export function pendingCare(record: KeyRecord): Cared | null {
  return record.care && careStateOf(record.care) !== 'confirmed' ? { ...record, care: record.care } : null;
}

/** The keys whose tasks still need a person, the latest touched first. */
export function pendingCares(keys: Iterable<KeyRecord>): readonly Cared[] {
  return [...keys].flatMap((key) => pendingCare(key) ?? []).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** Whether a task asks for a text before its steps: the new name or the new role. */
export function needsText(task: CareTask): task is 'rename' | 'change-role' {
  return task === 'rename' || task === 'change-role';
}

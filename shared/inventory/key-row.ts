import { type AttentionGroup, isOld } from '../model/attention';
import type { ReviewDue } from '../model/due';
import type { Knowledge } from '../model/fact';
import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import { type KeyTaskStage, pendingStageOf } from '../model/key-task-state';
import { leakStateOf } from '../model/leak';
import { tagsOf } from '../model/tags';
import { sourceOfTest } from '../model/test-source';
import type { IndexedKey } from './indexed-key';

/** A key as lists show it. The page receives rows as JSON text, because the bridge copies objects slowly. */
export type KeyRow = Pick<KeyRecord, 'id' | 'system' | 'company' | 'status'> & {
  /** Empty when the key has no name, role or owner. */
  readonly name: string;
  readonly role: string;
  readonly owner: string;
  readonly tags: readonly string[];
  /** When the key was created, as an ISO time; null when that is unknown. */
  readonly madeAt: string | null;
  readonly group: AttentionGroup;
  readonly uses: number;
  readonly due: ReviewDue | null;
  /** Days until the review, negative when it is late; null when none is due. */
  readonly dueDays: number | null;
  /** The last test. `known`: how its result is known. `old`: too long ago to rely on. */
  readonly test: {
    readonly tone: 'passed' | 'wrong' | 'could-not-run';
    readonly finishedAt: string;
    readonly known: Knowledge;
    readonly old: boolean;
  } | null;
  /** True while a leak of it is not proven to be over. */
  readonly leaked: boolean;
  /** The stage of a task that still needs a person. */
  readonly task: Exclude<KeyTaskStage, 'confirmed'> | null;
};

/** The last test of a key as lists show it on the day of `now`. */
export function lastTestOf(key: KeyFacts, now: Date): KeyRow['test'] {
  const { lastTest } = key;
  if (lastTest === null) return null;
  const { finishedAt, verdict } = lastTest;
  return { tone: verdict.tone, finishedAt, known: sourceOfTest(verdict), old: !hasEnded(key) && isOld(key, now) };
}

/** Makes a key's row for the day of `now`. */
export function rowOf({ facts, reviewStatus }: Pick<IndexedKey, 'facts' | 'reviewStatus'>, now: Date): KeyRow {
  const { id, system, company, status, name, role, owner, createdAt } = facts;
  const { group, uses, due, dueDays } = reviewStatus;
  return {
    id,
    system,
    company,
    status,
    name: name.value,
    role: role?.value ?? '',
    owner: owner?.value ?? '',
    tags: tagsOf(facts),
    madeAt: createdAt?.value ?? null,
    group,
    uses,
    due,
    dueDays,
    test: lastTestOf(facts, now),
    leaked: leakStateOf(facts) === 'open',
    task: pendingStageOf(facts),
  };
}

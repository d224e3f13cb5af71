import type { Overview } from '../../../shared/contract/inventory-requests';
import { countAttention } from '../../../shared/inventory/attention-count';
import type { IndexedKey } from '../../../shared/inventory/indexed-key';
import { keysOfCompany } from '../../../shared/inventory/list-keys';
import { compareSetups } from '../../../shared/inventory/setup-state';
import { compare } from '../../../shared/inventory/sort-text';
import type { KeyFacts } from '../../../shared/model/key-facts';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import { pendingStageOf } from '../../../shared/model/key-task-state';
import { rotationPlan } from '../../../shared/model/rotation-plan';
import type { KeyIndex } from './key-index';
import type { KeyLists } from './key-lists';

/** The maximum number of ids in one list of Home, and of those whose records come along because they are shown first. */
const maxListed = 500;
const maxShown = 50;

type WithSetup = KeyFacts & { readonly setup: NonNullable<KeyFacts['setup']> };

/** Counts the keys of one company, or all, and collects the unfinished work. `read` returns a whole record. */
export function readOverview(
  { index, lists, read }: { index: KeyIndex; lists: KeyLists; read: (id: string) => KeyRecord | null },
  wanted: string | null,
): Overview {
  const company = lists.companyOf(wanted);
  const everything = [...index.keys()];
  const keys = keysOfCompany(everything, company);
  const facts = keys.map((key: IndexedKey) => key.facts);
  const tasks = facts.filter((key) => pendingStageOf(key) !== null).sort(latestFirst);
  const rotations = facts.filter((key) => isUnderWay(key, index, read));
  const setups = facts.filter((key): key is WithSetup => key.setup !== null);
  const unfinished = setups.filter(({ setup }) => setup.state !== 'finished').sort(compareSetups);
  // Nearly all are finished: those need no comparison of states.
  const finished = setups.filter(({ setup }) => setup.state === 'finished').sort(latestFirst);
  const some = (some: readonly KeyFacts[]) => ({
    ids: some.slice(0, maxListed).map(({ id }) => id),
    count: some.length,
  });
  const nexts = rotations.slice(0, maxShown).flatMap(({ replacedBy }) => replacedBy ?? []);
  const shown = [tasks, rotations, unfinished].flatMap((all) => all.slice(0, maxShown).map(({ id }) => id));
  const counted = countAttention(keys.map(({ reviewStatus }) => reviewStatus));
  return {
    revision: index.revision(),
    company,
    companies: structuredClone(lists.companies().list()) as Overview['companies'],
    inCompany: keys.length,
    total: index.size(),
    current: index.notEnded(),
    anySetup: everything.some(({ facts: key }) => key.setup !== null),
    groups: structuredClone(counted) as Overview['groups'],
    tasks: { ...some(tasks), waiting: tasks.filter((key) => pendingStageOf(key) === 'waiting').length },
    rotations: some(rotations),
    unfinished: some(unfinished),
    finished: some(finished),
    keys: [...new Set([...shown, ...nexts])].flatMap((id) => read(id) ?? []),
  };
}

function latestFirst(a: KeyFacts, b: KeyFacts): number {
  return compare(b.updatedAt, a.updatedAt);
}

/** Whether a rotation is under way, by the facts of its old key, as long as those of the new one are the same. */
const known = new WeakMap<KeyFacts, { readonly next: KeyFacts; readonly isUnderWay: boolean }>();

/**
 * True for the old key of a rotation that is not finished. Only where the old key has ended does that depend on more
 * than facts; the answer is kept, because thousands of finished rotations would be read each time.
 */
function isUnderWay(old: KeyFacts, index: KeyIndex, read: (id: string) => KeyRecord | null): boolean {
  if (old.replacedBy === null) return false;
  const next = index.get(old.replacedBy)?.facts;
  if (!next || !hasEnded(old)) return true;
  const before = known.get(old);
  if (before?.next === next) return before.isUnderWay;
  const isUnderWay = rotationPlan(old, read(next.id) ?? undefined).now !== null;
  known.set(old, { next, isUnderWay });
  return isUnderWay;
}

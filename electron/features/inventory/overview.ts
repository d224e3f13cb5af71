import type { Overview } from '../../../shared/contract/inventory-requests';
import { countAttention } from '../../../shared/inventory/attention-count';
import type { IndexedKey } from '../../../shared/inventory/indexed-key';
import { compareSetups } from '../../../shared/inventory/setup-state';
import { compare } from '../../../shared/inventory/sort-text';
import { sameCompany } from '../../../shared/model/company';
import type { KeyFacts } from '../../../shared/model/key-facts';
import type { KeyRecord } from '../../../shared/model/key-record';
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
  const keys = company === null ? everything : everything.filter(({ facts }) => sameCompany(facts.company, company));
  const facts = keys.map((key: IndexedKey) => key.facts);
  const tasks = facts.filter((key) => pendingStageOf(key) !== null).sort((a, b) => compare(b.updatedAt, a.updatedAt));
  const rotations = facts.filter((key) => isUnderWay(key, read));
  const setups = facts.filter((key): key is WithSetup => key.setup !== null).sort(compareSetups);
  const unfinished = setups.filter(({ setup }) => setup.state !== 'finished');
  const finished = setups.filter(({ setup }) => setup.state === 'finished');
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
    companies: [...lists.companies()],
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

/** True for the old key of a rotation that is not finished. */
function isUnderWay({ id, replacedBy }: KeyFacts, read: (id: string) => KeyRecord | null): boolean {
  const old = replacedBy === null ? null : read(id);
  return old !== null && rotationPlan(old, read(old.replacedBy ?? '') ?? undefined).now !== null;
}

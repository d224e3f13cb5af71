import { ageBandOf, ageBands } from '../model/age-bands';
import type { AttentionGroup } from '../model/attention';
import type { KeyFacts } from '../model/key-facts';
import type { System } from '../model/key-record';
import { shownStatusOf } from '../model/key-status';
import { foldName } from '../model/names';
import { serviceOf, systems } from '../model/services/services';
import { tagsOf } from '../model/tags';
import type { ReviewStatus } from '../review/review-status';
import type { KeyFilter } from './keys-table';
import { keyStatuses, type ReviewWindow, reviewWindows, type TestedState, testedStates } from './keys-table-choices';

/** Counts the active parts of a filter. */
export function countFilters({ noOwner, notUsed, ...lists }: KeyFilter): number {
  return Object.values(lists).filter((list) => list.length > 0).length + Number(noOwner) + Number(notUsed);
}

const testedTests: Readonly<Record<TestedState, (key: KeyFacts, reviewStatus: ReviewStatus) => boolean>> = {
  never: (key) => key.lastTest === null,
  'over-30': (_, { testedDays }) => testedDays !== null && testedDays > 30,
  failed: (key) => key.lastTest?.verdict.tone === 'wrong',
  'could-not-check': (key) => key.lastTest?.verdict.tone === 'could-not-run',
};

const reviewTests: Readonly<Record<ReviewWindow, (days: number) => boolean>> = {
  late: (days) => days < 0,
  'in-7': (days) => days >= 0 && days <= 7,
  'in-30': (days) => days >= 0 && days <= 30,
};

/** A role as filters compare it: where all keys act in one role, nobody need have written it down; '' is not known. */
function roleOf({ role, system }: Pick<KeyFacts, 'role' | 'system'>): string {
  return (role?.value || (serviceOf(system).fixedRole ?? '')).toLowerCase();
}

/** The filters with a fixed list of values. Roles and tags are apart: people write their own. */
const fixedFilters = {
  system: systems,
  status: keyStatuses,
  age: ageBands,
  tested: testedStates,
  review: reviewWindows,
  noOwner: ['yes'],
  notUsed: ['yes'],
} as const;

type FixedFilter = keyof typeof fixedFilters;

/** The bit of each value, so that a filter is one comparison of integers and ten thousand keys take a millisecond. */
const bits = new Map<FixedFilter, Map<string, number>>();
let bitCount = 0;
for (const filter of Object.keys(fixedFilters) as FixedFilter[]) {
  bits.set(filter, new Map(fixedFilters[filter].map((value) => [value, 1 << bitCount++])));
}

function bitOf(filter: FixedFilter, value: string): number {
  return bits.get(filter)?.get(value) ?? 0;
}

/**
 * What lists compare of a key: one bit for each filter value that applies to it, its role, its tags and its attention
 * group. Keys
 * with equal traits share one object, so that a list of 10,000 keys tests some hundred of them.
 */
export type Traits = {
  /** A small number of its own, from 0. */
  readonly number: number;
  readonly bits: number;
  readonly role: string;
  /** In lower case. */
  readonly tags: readonly string[];
  readonly group: AttentionGroup;
  readonly system: System;
};

const known = new Map<string, Traits>();

/** Returns the number of different traits of all keys so far. */
export function countTraits(): number {
  return known.size;
}

/** Derives a key's traits. */
export function traitsOf(key: KeyFacts, reviewStatus: ReviewStatus): Traits {
  const bits = bitsOf(key, reviewStatus);
  const role = roleOf(key);
  const tags = tagsOf(key).map(foldName);
  const { group } = reviewStatus;
  const name = `${bits} ${group} ${role}\n${tags.join('\n')}`;
  const found = known.get(name) ?? { number: known.size, bits, role, tags, group, system: key.system };
  known.set(name, found);
  return found;
}

function bitsOf(key: KeyFacts, reviewStatus: ReviewStatus): number {
  const { ageDays, dueDays, uses } = reviewStatus;
  let found = bitOf('system', key.system) | bitOf('status', shownStatusOf(key)) | bitOf('age', ageBandOf(ageDays));
  for (const state of testedStates) if (testedTests[state](key, reviewStatus)) found |= bitOf('tested', state);
  if (dueDays !== null)
    for (const window of reviewWindows) if (reviewTests[window](dueDays)) found |= bitOf('review', window);
  if (!key.owner?.value) found |= bitOf('noOwner', 'yes');
  if (uses === 0) found |= bitOf('notUsed', 'yes');
  return found;
}

/** The active filters: each value list as one mask, any bit of which is enough. */
type ActiveFilter = { readonly filter: FixedFilter; readonly mask: number };

/** A filter, prepared for many keys. */
export type CompiledFilter = {
  readonly active: readonly ActiveFilter[];
  readonly roles: ReadonlySet<string> | null;
  readonly tags: ReadonlySet<string> | null;
};

/** Prepares a filter. */
export function compileFilter({ role, tags, noOwner, notUsed, ...lists }: KeyFilter): CompiledFilter {
  const chosen: readonly (readonly [FixedFilter, readonly string[]])[] = [
    ['system', lists.system],
    ['status', lists.status],
    ['age', lists.age],
    ['tested', lists.tested],
    ['review', lists.review],
    ['noOwner', noOwner ? ['yes'] : []],
    ['notUsed', notUsed ? ['yes'] : []],
  ];
  const active = chosen
    .filter(([, values]) => values.length > 0)
    .map(([filter, values]) => ({ filter, mask: values.reduce((mask, value) => mask | bitOf(filter, value), 0) }));
  const setOf = (values: readonly string[]) => (values.length > 0 ? new Set(values) : null);
  return { active, roles: setOf(role), tags: setOf(tags.map(foldName)) };
}

/**
 * Tests a key's traits: `true` when all filters match, the name of the one that does not when it is the only one, and
 * `false` otherwise. A key that fails one filter counts for that filter's other values.
 */
export function testFilter(
  { bits: of, role, tags: tagged }: Pick<Traits, 'bits' | 'role' | 'tags'>,
  { active, roles, tags }: CompiledFilter,
): boolean | keyof KeyFilter {
  let failed: keyof KeyFilter | null = roles === null || roles.has(role) ? null : 'role';
  if (tags !== null && !tagged.some((tag) => tags.has(tag))) {
    if (failed !== null) return false;
    failed = 'tags';
  }
  for (const { filter, mask } of active) {
    if ((of & mask) !== 0) continue;
    if (failed !== null) return false;
    failed = filter;
  }
  return failed ?? true;
}

/** The number of keys for each value of each filter, as they would be listed with the other filters as they are. */
export type Facets = {
  readonly [F in Exclude<FixedFilter, 'noOwner' | 'notUsed'>]: Readonly<
    Record<(typeof fixedFilters)[F][number], number>
  >;
} & {
  readonly noOwner: number;
  readonly notUsed: number;
  /** By role in lower case; '' is not known. */
  readonly role: Readonly<Record<string, number>>;
  /** By tag in lower case. */
  readonly tags: Readonly<Record<string, number>>;
};

/** Counts facets. */
export type FacetCounter = {
  /** Counts keys with the same traits that all filters match (`true`), or all but one. */
  readonly count: (traits: Traits, outcome: true | keyof KeyFilter, keys: number) => void;
  readonly result: () => Facets;
};

/** Creates a counter. */
export function createFacetCounter(): FacetCounter {
  const counts = new Int32Array(bitCount);
  const roles = new Map<string, number>();
  const tags = new Map<string, number>();
  const maskOf = (filter: FixedFilter) => fixedFilters[filter].reduce((mask, value) => mask | bitOf(filter, value), 0);
  const masks = new Map((Object.keys(fixedFilters) as FixedFilter[]).map((filter) => [filter, maskOf(filter)]));
  const countOf = (filter: FixedFilter, value: string) => counts[31 - Math.clz32(bitOf(filter, value))] ?? 0;
  const listOf = (filter: FixedFilter) =>
    Object.fromEntries(fixedFilters[filter].map((value) => [value, countOf(filter, value)]));
  return {
    count({ bits: of, role, tags: tagged }, outcome, keys) {
      if (outcome === true || outcome === 'tags') for (const tag of tagged) tags.set(tag, (tags.get(tag) ?? 0) + keys);
      if (outcome === 'tags') return;
      if (outcome === true || outcome === 'role') roles.set(role, (roles.get(role) ?? 0) + keys);
      if (outcome === 'role') return;
      let left = outcome === true ? of : of & (masks.get(outcome) ?? 0);
      while (left !== 0) {
        const place = 31 - Math.clz32(left);
        counts[place] = (counts[place] ?? 0) + keys;
        left &= ~(1 << place);
      }
    },
    result: () =>
      ({
        system: listOf('system'),
        status: listOf('status'),
        age: listOf('age'),
        tested: listOf('tested'),
        review: listOf('review'),
        noOwner: countOf('noOwner', 'yes'),
        notUsed: countOf('notUsed', 'yes'),
        role: Object.fromEntries(roles),
        tags: Object.fromEntries(tags),
      }) as Facets,
  };
}

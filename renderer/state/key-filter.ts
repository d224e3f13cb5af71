import type { KeyFilter } from '../../shared/contract/keys-table';
import type { ReviewWindow, TestedState } from '../../shared/contract/keys-table-choices';
import { ageBandOf } from '../../shared/model/age-bands';
import type { AttentionGroup } from '../../shared/model/attention';
import type { KeyRecord } from '../../shared/model/key-record';
import { serviceOf } from '../../shared/model/services/services';
import type { ReviewStatus, ReviewStatusOf } from '../../shared/review/review-status';
import { wordMatcher } from './key-words';

/** Counts the active parts of a filter. */
export function countFilters({ noOwner, notUsed, ...lists }: KeyFilter): number {
  return Object.values(lists).filter((list) => list.length > 0).length + Number(noOwner) + Number(notUsed);
}

const testedTests: Readonly<Record<TestedState, (key: KeyRecord, reviewStatus: ReviewStatus) => boolean>> = {
  never: (key) => key.lastTest === null,
  'over-30': (_, { testedDays }) => testedDays !== null && testedDays > 30,
  failed: (key) => key.lastTest?.verdict.tone === 'wrong',
  'could-not-check': (key) => key.lastTest?.verdict.tone === 'could-not-run',
};

const reviewDays: Readonly<Record<ReviewWindow, (days: number) => boolean>> = {
  late: (days) => days < 0,
  'in-7': (days) => days >= 0 && days <= 7,
  'in-30': (days) => days >= 0 && days <= 30,
};

/** A role as filters compare it: where all keys act in one role, nobody need have written it down; '' is not known. */
export function roleOf({ role, system }: KeyRecord): string {
  return (role?.value || (serviceOf(system).fixedRole ?? '')).toLocaleLowerCase('en-GB');
}

type Match = (key: KeyRecord, reviewStatus: ReviewStatus) => boolean;

/** What to look for: typed words, the filter, and the group chosen on a card of Home. */
export type Sought = { readonly query: string; readonly filter: KeyFilter; readonly group: AttentionGroup | null };

/** Creates one predicate from the parts that narrow; null when all keys are shown. */
export function createMatcher(
  { query, filter, group }: Sought,
  reviewStatusOf: ReviewStatusOf,
): ((key: KeyRecord) => boolean) | null {
  const { system, status, role, age, tested, review, noOwner, notUsed } = filter;
  const found = wordMatcher(query);
  const parts: Match[] = [];
  if (group !== null) parts.push((_, reviewStatus) => reviewStatus.group === group);
  if (system.length > 0) parts.push((key) => system.includes(key.system));
  if (status.length > 0) parts.push((key) => status.includes(key.status.value));
  if (role.length > 0) parts.push((key) => role.includes(roleOf(key)));
  if (age.length > 0) parts.push((_, { ageDays }) => age.includes(ageBandOf(ageDays)));
  if (tested.length > 0)
    parts.push((key, reviewStatus) => tested.some((state) => testedTests[state](key, reviewStatus)));
  if (review.length > 0)
    parts.push((_, { dueDays }) => dueDays !== null && review.some((window) => reviewDays[window](dueDays)));
  if (noOwner) parts.push((key) => !key.owner?.value);
  if (notUsed) parts.push((_, { uses }) => uses === 0);
  // The words are tested first: they need no review status, and they leave few keys to compute one for.
  if (parts.length === 0) return found;
  return (key) => {
    if (found && !found(key)) return false;
    const reviewStatus = reviewStatusOf(key);
    return parts.every((matches) => matches(key, reviewStatus));
  };
}

import { type IndexedKey, indexKey } from '../../../shared/inventory/indexed-key';
import { type SortedKeys, sortByColumn, sortUsually } from '../../../shared/inventory/key-orders';
import type { KeySorting } from '../../../shared/inventory/keys-view';
import { dayOf } from '../../../shared/model/days';
import type { ReviewRhythm } from '../../../shared/model/due';
import type { KeyFacts } from '../../../shared/model/key-facts';
import { hasEnded } from '../../../shared/model/key-status';
import { compareNames, foldName } from '../../../shared/model/names';
import { tagsOf } from '../../../shared/model/tags';
import { createReviewStatuses, type ReviewStatusOf } from '../../../shared/review/review-status';
import { type CompanyCounts, countCompanies } from './company-counts';

/** All keys of an account with what lists derive from them, kept current key by key. */
export type KeyIndex = {
  /** Increases with every change of a key, of the day, and of the settings that say what is due. */
  readonly revision: () => number;
  readonly size: () => number;
  /** Returns the number of keys that have not ended. */
  readonly notEnded: () => number;
  readonly get: (id: string) => IndexedKey | null;
  /** Returns all keys, in the order of adding. */
  readonly keys: () => Iterable<IndexedKey>;
  /** Returns the companies of the keys. */
  readonly companies: () => Pick<CompanyCounts, 'list' | 'find' | 'takeChanged'>;
  /** Returns every tag of a key, spelled as in its oldest key and sorted. */
  readonly tags: () => readonly string[];
  /** Returns all keys in this order; null is the default order. */
  readonly sorted: (sorting: KeySorting | null) => readonly IndexedKey[];
  /** Takes over the present facts of keys; null for one that is gone. Costs about as much as the changed keys. */
  readonly update: (changed: ReadonlyMap<string, KeyFacts | null>) => void;
};

/** What the index needs besides the keys. */
export type KeyIndexParts = {
  readonly facts: Iterable<KeyFacts>;
  readonly rhythm: () => ReviewRhythm;
  readonly clock: () => Date;
};

/** The number of orders that are kept besides the default one: the latest that a person chose. */
const maxOrders = 3;

/**
 * Creates the index. Review statuses depend on the day and on the review interval and largest ages of the settings: all
 * keys are indexed again at the first use on another day or with other settings.
 */
export function createKeyIndex({ facts, rhythm, clock }: KeyIndexParts): KeyIndex {
  let keys = new Map<string, IndexedKey>();
  let usual: SortedKeys | null = null;
  const orders = new Map<string, SortedKeys>();
  let companies: CompanyCounts;
  let tags: readonly string[] | null = null;
  let revision = 1;
  let ordinal = 0;
  let notEnded = 0;
  let day = '';
  let reviewStatusOf: ReviewStatusOf;

  /**
   * Null for facts of another shape: somebody edited the file of a record or the index of the records, and all other
   * keys are listed all the same.
   */
  const indexed = (each: KeyFacts, place: number): IndexedKey | null => {
    try {
      return indexKey(each, reviewStatusOf(each), place);
    } catch {
      return null;
    }
  };
  const renew = (all: Iterable<{ readonly facts: KeyFacts; readonly ordinal: number }>): void => {
    const now = clock();
    day = nameOfDay(now, rhythm());
    reviewStatusOf = createReviewStatuses(rhythm(), now);
    const fresh = new Map<string, IndexedKey>();
    for (const each of all) {
      const key = indexed(each.facts, each.ordinal);
      if (key) fresh.set(each.facts.id, key);
    }
    keys = fresh;
    companies = countCompanies(keys.values());
    notEnded = 0;
    for (const key of keys.values()) notEnded += countOf(key);
    usual = null;
    orders.clear();
  };
  const numbered = [...facts].map((each) => ({ facts: each, ordinal: ordinal++ }));
  renew(numbered);

  const current = (): ReadonlyMap<string, IndexedKey> => {
    if (day !== nameOfDay(clock(), rhythm())) {
      renew(keys.values());
      revision += 1;
    }
    return keys;
  };

  return {
    revision() {
      current();
      return revision;
    },
    size: () => keys.size,
    notEnded: () => notEnded,
    get: (id) => current().get(id) ?? null,
    keys: () => current().values(),
    companies() {
      current();
      return companies;
    },
    tags() {
      if (tags === null) {
        const found = new Map<string, string>();
        for (const { facts: each } of keys.values())
          for (const tag of tagsOf(each)) if (!found.has(foldName(tag))) found.set(foldName(tag), tag);
        tags = [...found.values()].sort(compareNames);
      }
      return tags;
    },
    sorted(sorting) {
      const all = current();
      usual ??= sortUsually(all.values());
      if (sorting === null) return usual.keys();
      const name = JSON.stringify(sorting);
      const order = orders.get(name) ?? sortByColumn(usual.keys(), sorting);
      // The latest used is kept longest.
      orders.delete(name);
      orders.set(name, order);
      const [oldest] = orders.keys();
      if (orders.size > maxOrders && oldest !== undefined) orders.delete(oldest);
      return order.keys();
    },
    update(changed) {
      current();
      for (const [id, facts] of changed) {
        const old = keys.get(id) ?? null;
        const next = facts && indexed(facts, old?.ordinal ?? ordinal++);
        if (next) keys.set(id, next);
        else keys.delete(id);
        notEnded += countOf(next) - countOf(old);
        companies.replace(old, next);
        if (old?.traits.tags.join() !== next?.traits.tags.join()) tags = null;
        usual?.replace(old, next);
        for (const order of orders.values()) order.replace(old, next);
      }
      revision += 1;
    },
  };
}

/** Names everything besides the keys that review statuses depend on. */
function nameOfDay(now: Date, { reviewEveryDays, largestAges = [] }: ReviewRhythm): string {
  return JSON.stringify([dayOf(now), reviewEveryDays, largestAges]);
}

/** 1 for a key that has not ended, otherwise 0. */
function countOf(key: IndexedKey | null): number {
  return key !== null && !hasEnded(key.facts) ? 1 : 0;
}

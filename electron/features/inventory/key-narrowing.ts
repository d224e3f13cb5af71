import type { IndexedKey } from '../../../shared/inventory/indexed-key';
import { isTypedOn } from '../../../shared/inventory/key-words';
import { countKept, keysOfCompany, keysWithWords } from '../../../shared/inventory/list-keys';

/** Sorted keys, narrowed by company and words. */
export type NarrowedKeys = {
  readonly keys: readonly IndexedKey[];
  /** The number of keys of the company, or of all; and how many of them have ended and are kept. */
  readonly inCompany: number;
  readonly kept: number;
};

/** Narrows keys, and remembers the latest results: somebody who types on searches what the last letter found. */
export type KeyNarrowing = {
  readonly narrow: (sorted: readonly IndexedKey[], company: string | null, query: string) => NarrowedKeys;
  /** Forgets all results: keys changed. */
  readonly clear: () => void;
};

type OfCompany = {
  readonly sorted: readonly IndexedKey[];
  readonly company: string | null;
  readonly keys: readonly IndexedKey[];
  readonly kept: number;
};

type WithWords = {
  readonly of: readonly IndexedKey[];
  readonly query: string;
  readonly keys: readonly IndexedKey[];
};

/** The number of results kept: of companies, and of letters, which people also take back. */
const maxKept = { companies: 4, queries: 8 } as const;

/** Creates the memory, empty. */
export function createKeyNarrowing(): KeyNarrowing {
  let companies: readonly OfCompany[] = [];
  let queries: readonly WithWords[] = [];

  const ofCompany = (sorted: readonly IndexedKey[], company: string | null): OfCompany => {
    const found = companies.find((each) => each.sorted === sorted && each.company === company);
    if (found) return found;
    const keys = keysOfCompany(sorted, company);
    const made = { sorted, company, keys, kept: countKept(keys) };
    companies = [made, ...companies].slice(0, maxKept.companies);
    return made;
  };
  const withWords = (of: readonly IndexedKey[], query: string): readonly IndexedKey[] => {
    if (query.trim() === '') return of;
    const shorter = queries.filter((each) => each.of === of && isTypedOn(query, each.query));
    const [first, ...others] = shorter;
    const nearest = others.reduce((best, each) => (each.query.length > (best?.query.length ?? 0) ? each : best), first);
    if (nearest?.query === query) return nearest.keys;
    const keys = keysWithWords(nearest?.keys ?? of, query);
    queries = [{ of, query, keys }, ...queries].slice(0, maxKept.queries);
    return keys;
  };

  return {
    narrow(sorted, company, query) {
      const { keys, kept } = ofCompany(sorted, company);
      return { keys: withWords(keys, query), inCompany: keys.length, kept };
    },
    clear() {
      companies = [];
      queries = [];
    },
  };
}

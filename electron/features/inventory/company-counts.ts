import type { CompanyCount } from '../../../shared/contract/company-requests';
import type { IndexedKey } from '../../../shared/inventory/indexed-key';
import { hasEnded } from '../../../shared/model/key-status';
import { compareNames, foldName } from '../../../shared/model/names';

/** The companies of an account with their numbers of keys, kept current key by key. */
export type CompanyCounts = {
  /** Every company with a key, sorted, spelled as in its oldest record. */
  readonly list: () => readonly CompanyCount[];
  /** Returns the company with this name in any spelling; null when it has no key. */
  readonly find: (name: string) => CompanyCount | null;
  /** Replaces a key by another state of it; null for none. Costs as much as that key, whatever the others. */
  readonly replace: (old: IndexedKey | null, next: IndexedKey | null) => void;
  /** Returns the companies whose keys changed since the last call; one that is gone has no keys. */
  readonly takeChanged: () => CompanyCount[];
};

type Company = { readonly keys: Set<IndexedKey>; current: number; attention: number; oldest: IndexedKey | null };

/** Counts keys by company. Two spellings are one company as `sameCompany` says. */
export function countCompanies(keys: Iterable<IndexedKey>): CompanyCounts {
  const companies = new Map<string, Company>();
  // Folding takes most of the time, and many keys share a spelling.
  const folds = new Map<string, string>();
  const changed = new Set<string>();
  let sorted: readonly CompanyCount[] | null = null;

  const foldOf = (spelling: string): string => {
    const known = folds.get(spelling) ?? foldName(spelling);
    folds.set(spelling, known);
    return known;
  };
  const take = (key: IndexedKey, sign: 1 | -1): void => {
    const fold = foldOf(key.facts.company);
    if (fold === '') return;
    const company = companies.get(fold) ?? { keys: new Set(), current: 0, attention: 0, oldest: null };
    companies.set(fold, company);
    if (sign === 1) company.keys.add(key);
    else company.keys.delete(key);
    company.current += hasEnded(key.facts) ? 0 : sign;
    company.attention += key.reviewStatus.group === 'act-now' ? sign : 0;
    if (company.oldest === key) company.oldest = oldestOf(company.keys);
    else if (sign === 1 && isOlder(key, company.oldest)) company.oldest = key;
    if (company.keys.size === 0) companies.delete(fold);
  };
  const countOf = ({ keys: { size }, current, attention, oldest }: Company): CompanyCount => {
    return { name: oldest?.facts.company.trim() ?? '', keys: size, current, attention };
  };
  for (const key of keys) take(key, 1);

  return {
    list() {
      sorted ??= [...companies.values()].map(countOf).sort((a, b) => compareNames(a.name, b.name));
      return sorted;
    },
    find(name) {
      const found = companies.get(foldName(name));
      return found ? countOf(found) : null;
    },
    replace(old, next) {
      if (old) take(old, -1);
      if (next) take(next, 1);
      for (const key of [old, next]) if (key) changed.add(foldOf(key.facts.company));
      sorted = null;
    },
    takeChanged() {
      const folds = [...changed].filter((fold) => fold !== '');
      changed.clear();
      return folds.map((fold) => {
        const company = companies.get(fold);
        return company ? countOf(company) : { name: fold, keys: 0, current: 0, attention: 0 };
      });
    },
  };
}

function isOlder(key: IndexedKey, other: IndexedKey | null): boolean {
  return other === null || key.facts.addedAt < other.facts.addedAt;
}

function oldestOf(keys: Iterable<IndexedKey>): IndexedKey | null {
  let oldest: IndexedKey | null = null;
  for (const key of keys) if (isOlder(key, oldest)) oldest = key;
  return oldest;
}

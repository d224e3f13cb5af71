import { type AttentionGroup, attentionGroups } from '../model/attention';
import { sameCompany } from '../model/company';
import type { IndexedKey } from './indexed-key';
import { compileFilter, createFacetCounter, type Facets, testFilter } from './key-filter';
import { wordMatcher } from './key-words';
import type { KeysGrouping } from './keys-table-choices';
import type { KeysChoice } from './keys-view';
import { compare, sortText } from './sort-text';

/** The listed keys of one group, in order. Without grouping there is one group with an empty name. */
export type KeyGroup = { readonly group: string; readonly keys: readonly IndexedKey[] };

/** A list of keys in its groups, and what is known of the keys beside it. */
export type ListedKeys = {
  readonly groups: readonly KeyGroup[];
  /** The number of listed keys. */
  readonly count: number;
  /** The number of keys of the chosen company, or of all; and how many of them have ended and are kept. */
  readonly inCompany: number;
  readonly kept: number;
  readonly facets: Facets;
};

function groupOf(grouping: KeysGrouping): (key: IndexedKey) => string {
  if (grouping === 'attention') return ({ reviewStatus }) => reviewStatus.group;
  if (grouping === 'company') return ({ facts }) => facts.company.trim();
  return grouping === 'system' ? ({ facts }) => facts.system : () => '';
}

function groupOrder(grouping: KeysGrouping): (a: string, b: string) => number {
  if (grouping === 'attention') {
    return (a, b) => attentionGroups.indexOf(a as AttentionGroup) - attentionGroups.indexOf(b as AttentionGroup);
  }
  // Plytix before Patchworks, as everywhere in the app.
  if (grouping === 'system') return (a, b) => compare(b, a);
  return (a, b) => compare(sortText(a), sortText(b));
}

/** Tests whether a key belongs to a company, once for each spelling. */
function companyMatcher(company: string | null): (key: IndexedKey) => boolean {
  if (company === null) return () => true;
  const known = new Map<string, boolean>();
  return ({ facts }) => {
    const found = known.get(facts.company) ?? sameCompany(facts.company, company);
    known.set(facts.company, found);
    return found;
  };
}

/** Narrows and groups sorted keys in one pass. Each group keeps their order. */
export function listKeys(sorted: Iterable<IndexedKey>, choice: KeysChoice, grouping: KeysGrouping): ListedKeys {
  const { company, query, filter, group } = choice;
  const isOfCompany = companyMatcher(company);
  const hasWords = wordMatcher(query);
  const compiled = compileFilter(filter);
  const facets = createFacetCounter();
  const nameOf = groupOf(grouping);
  const byGroup = new Map<string, IndexedKey[]>();
  let [count, inCompany, kept] = [0, 0, 0];
  for (const key of sorted) {
    if (!isOfCompany(key)) continue;
    inCompany += 1;
    if (key.reviewStatus.group === 'kept') kept += 1;
    if (group !== null && key.reviewStatus.group !== group) continue;
    if (hasWords && !hasWords(key.words)) continue;
    const outcome = testFilter(key.traits, compiled);
    if (outcome === false) continue;
    facets.count(key.traits, outcome);
    if (outcome !== true) continue;
    count += 1;
    const name = nameOf(key);
    const members = byGroup.get(name);
    if (members) members.push(key);
    else byGroup.set(name, [key]);
  }
  const order = groupOrder(grouping);
  const groups = [...byGroup].map(([name, keys]) => ({ group: name, keys })).sort((a, b) => order(a.group, b.group));
  return { groups, count, inCompany, kept, facets: facets.result() };
}

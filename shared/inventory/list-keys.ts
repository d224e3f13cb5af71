import { type AttentionGroup, attentionGroups } from '../model/attention';
import { sameCompany } from '../model/company';
import type { IndexedKey } from './indexed-key';
import { compileFilter, countTraits, createFacetCounter, type Facets, type Traits, testFilter } from './key-filter';
import { wordMatcher } from './key-words';
import type { KeysGrouping } from './keys-table-choices';
import type { KeysChoice } from './keys-view';
import { compare, sortText } from './sort-text';

/** The listed keys of one group, in order. Without grouping there is one group with an empty name. */
type KeyGroup = { readonly group: string; readonly keys: readonly IndexedKey[] };

/** A list of keys in its groups. */
export type ListedKeys = {
  readonly groups: readonly KeyGroup[];
  /** The number of listed keys. */
  readonly count: number;
  readonly facets: Facets;
};

/** Picks the keys of a company, in their order; all of them for null. Tests each spelling of a name once. */
export function keysOfCompany(keys: readonly IndexedKey[], company: string | null): readonly IndexedKey[] {
  if (company === null) return keys;
  const known = new Map<string, boolean>();
  return keys.filter(({ facts }) => {
    const found = known.get(facts.company) ?? sameCompany(facts.company, company);
    known.set(facts.company, found);
    return found;
  });
}

/** Picks the keys that have every word of a query, in their order. */
export function keysWithWords(keys: readonly IndexedKey[], query: string): readonly IndexedKey[] {
  const hasWords = wordMatcher(query);
  return hasWords === null ? keys : keys.filter(({ words }) => hasWords(words));
}

/** Counts the keys that have ended and are kept. */
export function countKept(keys: readonly IndexedKey[]): number {
  let count = 0;
  for (const { traits } of keys) if (traits.group === 'kept') count += 1;
  return count;
}

/** The keys that share their traits: what the filter says of them, and how many they are. */
type Kind = {
  readonly traits: Traits;
  readonly outcome: ReturnType<typeof testFilter>;
  count: number;
  /** The group of these keys; null when they are not listed, or are of several groups. */
  readonly members: IndexedKey[] | null;
};

/** Narrows keys by filter and attention group, and groups them, in one pass. Each group keeps their order. */
export function listKeys(
  keys: readonly IndexedKey[],
  { filter, group }: Pick<KeysChoice, 'filter' | 'group'>,
  grouping: KeysGrouping,
): ListedKeys {
  const compiled = compileFilter(filter);
  const byGroup = new Map<string, IndexedKey[]>();
  const membersOf = (name: string): IndexedKey[] => {
    const members = byGroup.get(name) ?? [];
    byGroup.set(name, members);
    return members;
  };
  const nameOf = groupOf(grouping);
  const kindOf = (traits: Traits): Kind => {
    const outcome = (group === null || traits.group === group) && testFilter(traits, compiled);
    return { traits, outcome, count: 0, members: outcome === true && nameOf ? membersOf(nameOf(traits)) : null };
  };
  const kinds = new Array<Kind | undefined>(countTraits()).fill(undefined);
  // This loop runs for every letter that somebody types: it reads one member of each key.
  for (const key of keys) {
    const { traits } = key;
    let kind = kinds[traits.number];
    if (kind === undefined) {
      kind = kindOf(traits);
      kinds[traits.number] = kind;
    }
    kind.count += 1;
    if (kind.outcome !== true) continue;
    if (kind.members) kind.members.push(key);
    else membersOf(key.facts.company.trim()).push(key);
  }
  const facets = createFacetCounter();
  for (const kind of kinds) if (kind && kind.outcome !== false) facets.count(kind.traits, kind.outcome, kind.count);
  const order = groupOrder(grouping);
  const groups = [...byGroup].map(([name, members]) => ({ group: name, keys: members }));
  groups.sort((a, b) => order(a.group, b.group));
  return { groups, count: groups.reduce((sum, { keys: { length } }) => sum + length, 0), facets: facets.result() };
}

/** The group of keys by their traits; null when it depends on their company. */
function groupOf(grouping: KeysGrouping): ((traits: Traits) => string) | null {
  if (grouping === 'attention') return ({ group }) => group;
  if (grouping === 'company') return null;
  return grouping === 'system' ? ({ system }) => system : () => '';
}

function groupOrder(grouping: KeysGrouping): (a: string, b: string) => number {
  if (grouping === 'attention') {
    return (a, b) => attentionGroups.indexOf(a as AttentionGroup) - attentionGroups.indexOf(b as AttentionGroup);
  }
  // Plytix before Patchworks, as everywhere in the app.
  if (grouping === 'system') return (a, b) => compare(b, a);
  return (a, b) => compare(sortText(a), sortText(b));
}

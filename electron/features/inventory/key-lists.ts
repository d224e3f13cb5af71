import type { Input, Output } from '../../../shared/contract/contract';
import { dueMonths } from '../../../shared/inventory/due-months';
import type { IndexedKey } from '../../../shared/inventory/indexed-key';
import type { Facets } from '../../../shared/inventory/key-filter';
import { rowOf } from '../../../shared/inventory/key-row';
import { viewLimits } from '../../../shared/inventory/keys-table-choices';
import type { KeysChoice, KeysView } from '../../../shared/inventory/keys-view';
import { type ListedKeys, listKeys } from '../../../shared/inventory/list-keys';
import { placesOfKeys } from '../../../shared/inventory/places-of-keys';
import { sameCompany } from '../../../shared/model/company';
import { compareNames, foldName } from '../../../shared/model/names';
import { ownValue } from '../../../shared/model/own-value';
import type { KeyIndex } from './key-index';
import { createKeyNarrowing, type NarrowedKeys } from './key-narrowing';

/** The inventory as lists: ranges, ids, places and months, all answered from the index. */
export type KeyLists = {
  readonly view: (input: Input<'keys.view'>) => Output<'keys.view'>;
  /** Returns the ids of a whole list, in order. */
  readonly ids: (view: KeysView) => string[];
  readonly selected: (ids: readonly string[], view: KeysView) => Output<'keys.selected'>;
  readonly places: (choice: KeysChoice, most: number) => Output<'keys.places'>;
  readonly calendar: (choice: KeysChoice, months: number, most: number) => Output<'keys.calendar'>;
  /** Returns the company with this name, in any spelling; null when it has no keys or is the only one. */
  readonly companyOf: (name: string | null) => string | null;
  /** Returns every company with a key. */
  readonly companies: KeyIndex['companies'];
  /** Returns rows as JSON text. */
  readonly rows: (keys: readonly IndexedKey[]) => string;
};

/** A list as it is answered, with all its keys in order. */
type FoundList = Omit<NarrowedKeys, 'keys'> &
  Pick<Output<'keys.view'>, 'listed' | 'elsewhere' | 'groups' | 'facets'> & { readonly all: readonly IndexedKey[] };

/** The number of lists kept: the page asks for range after range of the same one. */
const maxKept = 3;

/** Creates the lists of an index. */
export function createKeyLists(index: KeyIndex, clock: () => Date): KeyLists {
  let of = 0;
  const narrowing = createKeyNarrowing();
  const kept = new Map<string, FoundList>();

  /** Drops what an older revision of the index left. */
  const refresh = (): void => {
    const revision = index.revision();
    if (of === revision) return;
    of = revision;
    kept.clear();
    narrowing.clear();
  };
  // Made anew for each answer: a hundred rows take half a millisecond, and kept ones would take as much memory as the keys.
  const rows = (keys: readonly IndexedKey[]) => {
    const now = clock();
    return JSON.stringify(keys.map((key) => rowOf(key, now)));
  };
  const companyOf = (name: string | null): string | null => {
    if (name === null || index.companies().list().length < 2) return null;
    return index.companies().find(name)?.name ?? null;
  };
  const list = ({ sorting, grouping, ...choice }: KeysView) => {
    refresh();
    const company = companyOf(choice.company);
    const name = JSON.stringify([choice, sorting, grouping]);
    let found = kept.get(name);
    if (!found) {
      const { keys, ...counted } = narrowing.narrow(index.sorted(sorting), company, choice.query);
      const listed = listKeys(keys, choice, grouping);
      const { facets, groups, count } = listed;
      const isNoneHere = company !== null && count === 0;
      found = {
        ...counted,
        listed: count,
        elsewhere: isNoneHere ? countListed(index.sorted(sorting), choice) : 0,
        groups: groups.map((group) => ({ group: group.group, count: group.keys.length })),
        facets: { ...facets, role: rolesOf(facets), tags: countTags(facets, index.tags()) },
        all: inOneList(listed),
      };
    }
    kept.delete(name);
    kept.set(name, found);
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
    return { ...found, company };
  };
  const countListed = (sorted: readonly IndexedKey[], choice: KeysChoice): number =>
    listKeys(narrowing.narrow(sorted, null, choice.query).keys, choice, 'none').count;
  const chosen = (choice: KeysChoice) => list({ ...choice, sorting: null, grouping: 'none' }).all;

  return {
    view({ view, from, count, near = [] }) {
      const { all, ...found } = list(view);
      const anchor = near.length === 0 ? null : findAnchor(near, all);
      // The last rows fill the range, so that what remains of a shorter list is in sight at once.
      const start = Math.max(0, Math.min(from + (anchor?.moved ?? 0), found.listed - count));
      return {
        ...found,
        revision: index.revision(),
        total: index.size(),
        from: start,
        rows: rows(all.slice(start, start + count)),
        near: anchor && { id: anchor.id, place: anchor.place },
      };
    },
    ids: (view) => list(view).all.map(({ facts }) => facts.id),
    selected(ids, view) {
      const listed = new Set(list(view).all);
      const company = companyOf(view.company);
      const keys = ids.map((id) => {
        const key = index.get(id);
        return key && (company === null || sameCompany(key.facts.company, company)) ? key : null;
      });
      return {
        gone: ids.filter((_, place) => keys[place] === null),
        listed: keys.filter((key) => key !== null && listed.has(key)).length,
      };
    },
    places(choice, most) {
      const { places, without } = placesOfKeys(chosen(choice));
      const some = (keys: readonly IndexedKey[]) => ({ count: keys.length, rows: rows(keys.slice(0, most)) });
      return {
        count: places.length,
        places: places
          .slice(0, most)
          .map(({ keys, contacts, ...place }) => ({ ...place, contacts: [...contacts], ...some(keys) })),
        without: some(without),
      };
    },
    calendar(choice, monthCount, most) {
      const months = dueMonths(chosen(choice));
      return {
        count: months.length,
        months: months.slice(0, monthCount).map(({ month, days }) => ({
          month,
          count: days.reduce((sum, { keys }) => sum + keys.length, 0),
          days: days.map(({ day, keys }) => ({ day, count: keys.length, rows: rows(keys.slice(0, most)) })),
        })),
      };
    },
    companyOf,
    companies: index.companies,
    rows,
  };
}

function inOneList({ groups }: ListedKeys): readonly IndexedKey[] {
  const [first, ...others] = groups.map(({ keys }) => keys);
  return others.length === 0 ? (first ?? []) : (first ?? []).concat(...others);
}

type Near = NonNullable<Input<'keys.view'>['near']>;

/** A row that a person was looking at: its place now, and how far it moved. */
type Anchor = { readonly id: string; readonly place: number; readonly moved: number };

/**
 * Finds the named row that moved as most of the others did: a row that went into another group does not take the list
 * along. Null when none is listed any more.
 */
function findAnchor(near: Near, all: readonly IndexedKey[]): Anchor | null {
  const before = new Map(near.map(({ id, place }) => [id, place]));
  const found = new Map<number, { readonly first: Anchor; count: number }>();
  for (let place = 0; place < all.length; place += 1) {
    const id = all[place]?.facts.id ?? '';
    const was = before.get(id);
    if (was === undefined) continue;
    const moved = place - was;
    const alike = found.get(moved);
    if (alike) alike.count += 1;
    else found.set(moved, { first: { id, place, moved }, count: 1 });
  }
  const [most] = [...found.values()].sort((a, b) => b.count - a.count);
  return most?.first ?? null;
}

/** The tags that a filter can name, with their spelling and sorted; where there are more, those of most keys. */
function countTags({ tags }: Facets, spelled: readonly string[]): { value: string; count: number }[] {
  const counted = spelled.map((value) => ({ value, count: ownValue(tags, foldName(value)) ?? 0 }));
  if (counted.length <= viewLimits.values) return counted;
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(0, viewLimits.values)
    .sort((a, b) => compareNames(a.value, b.value));
}

/** The roles that a filter can name, sorted. */
function rolesOf({ role }: Facets): { value: string; count: number }[] {
  return Object.entries(role)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => compareNames(a.value, b.value))
    .slice(0, viewLimits.values);
}

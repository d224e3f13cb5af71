import type { PlaceKind } from '../model/used-by';
import { usesOf } from '../model/uses';
import type { IndexedKey } from './indexed-key';
import { compare, sortText } from './sort-text';

/** One place and every key that it uses, in any spelling of the place. */
export type Place = {
  readonly id: string;
  readonly place: string;
  readonly kind: PlaceKind;
  readonly contacts: readonly string[];
  readonly keys: readonly IndexedKey[];
};

type Found = Pick<Place, 'id' | 'place' | 'kind'> & { readonly contacts: Set<string>; readonly keys: Set<IndexedKey> };

/** Groups keys by place, and returns the keys without one. A place is identified by its kind and name. */
export function placesOfKeys(keys: Iterable<IndexedKey>): {
  readonly places: readonly Place[];
  readonly without: readonly IndexedKey[];
} {
  const found = new Map<string, Found>();
  const without: IndexedKey[] = [];
  for (const key of keys) {
    const uses = usesOf(key.facts);
    if (uses.length === 0) without.push(key);
    for (const { place, kind, contact } of uses) {
      const id = `${kind} ${sortText(place.trim())}`;
      const known = found.get(id) ?? { id, place, kind, contacts: new Set(), keys: new Set() };
      found.set(id, known);
      known.keys.add(key);
      if (contact !== '') known.contacts.add(contact);
    }
  }
  const places = [...found.values()]
    .map(({ id, place, kind, contacts, keys: using }) => ({
      id,
      place,
      kind,
      contacts: [...contacts],
      keys: [...using],
    }))
    .sort((a, b) => compare(sortText(a.place), sortText(b.place)));
  return { places, without };
}

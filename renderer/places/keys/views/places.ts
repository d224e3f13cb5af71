import type { KeyRecord } from '../../../../shared/model/key-record';
import type { PlaceKind } from '../../../../shared/model/used-by';
import { usesOf } from '../../../../shared/model/uses';
import { compare, sortText } from '../table/order-keys';

/** One place and every key that it uses, in any spelling of the place. */
export type Place = {
  readonly id: string;
  readonly place: string;
  readonly kind: PlaceKind;
  readonly contacts: readonly string[];
  readonly keys: readonly KeyRecord[];
};

/** Groups keys by place, and returns the keys without one. A place is identified by its kind and name. */
export function placesOfKeys(keys: readonly KeyRecord[]): {
  readonly places: readonly Place[];
  readonly without: readonly KeyRecord[];
} {
  const found = new Map<string, Place & { readonly keys: KeyRecord[]; readonly contacts: string[] }>();
  const without: KeyRecord[] = [];
  for (const key of keys) {
    const uses = usesOf(key);
    if (uses.length === 0) without.push(key);
    for (const { place, kind, contact } of uses) {
      const id = `${kind} ${sortText(place.trim())}`;
      const known = found.get(id) ?? { id, place, kind, contacts: [], keys: [] };
      found.set(id, known);
      if (!known.keys.includes(key)) known.keys.push(key);
      if (contact !== '' && !known.contacts.includes(contact)) known.contacts.push(contact);
    }
  }
  const places = [...found.values()].sort((a, b) => compare(sortText(a.place), sortText(b.place)));
  return { places, without };
}

import type { KeyRecord, Knowledge } from '../../../shared/model/key-record';
import { handsOver, serviceOf } from '../../../shared/model/services/services';
import type { PlaceKind } from '../../../shared/model/used-by';

/** One place that stops with a key, as far as it was noted. */
export type UsePlace = {
  readonly kind: 'instance' | 'written' | 'use' | 'holder';
  readonly id: string;
  readonly name: string;
  /** The Patchworks screen of the instance. */
  readonly screen: 'instances' | 'services' | null;
  /** The kind of a place noted by a person. */
  readonly place: PlaceKind | null;
  readonly note: string;
  /** Whom to tell before the key stops; empty when nobody is named. */
  readonly contact: string;
  readonly known: Knowledge;
  readonly at: string;
};

const plain = { screen: null, place: null, note: '', contact: '' } as const;

/** The known uses of a key: the instance, the noted places, its purpose, its owner. */
export function placesOf({ system, setup, name, owner, usedBy }: KeyRecord): readonly UsePlace[] {
  const places: UsePlace[] = [];
  if (handsOver(system) && setup && (setup.instanceName || setup.screen)) {
    const at = setup.handedOverAt ?? setup.finishedAt ?? setup.startedAt;
    const written = usedBy.find(({ kind, place }) => kind === 'patchworks-instance' && place === setup.instanceName);
    const told = written && { note: written.note, contact: written.contact };
    const instance = { kind: 'instance', name: setup.instanceName, screen: setup.screen, known: 'typed', at } as const;
    places.push({ ...plain, id: 'instance', ...instance, ...told });
  }
  for (const { id, place, kind, contact, note, known, at } of usedBy) {
    if (kind === 'patchworks-instance' && places.some(({ name: named }) => named === place)) continue;
    places.push({ kind: 'written', id, name: place, screen: null, place: kind, note, contact, known, at });
  }
  if (serviceOf(system).isNamedForUse && name.value) {
    places.push({ ...plain, kind: 'use', id: 'use', name: name.value, known: name.known, at: name.at });
  }
  if (owner?.value) {
    places.push({ ...plain, kind: 'holder', id: 'holder', name: owner.value, known: owner.known, at: owner.at });
  }
  return places;
}

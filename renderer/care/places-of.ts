import type { KeyRecord, Knowledge } from '../../shared/key-record';

/** One thing that stops with a key, as far as it was written down. */
export type UsePlace = {
  readonly kind: 'instance' | 'use' | 'holder';
  readonly name: string;
  /** Which of Patchworks' screens the instance is on. */
  readonly screen: 'instances' | 'services' | null;
  readonly known: Knowledge;
  readonly at: string;
};

/** What the record knows of where a key is used: the instance, its purpose, the person who answers for it. */
export function placesOf({ system, setup, name, owner }: KeyRecord): readonly UsePlace[] {
  const places: UsePlace[] = [];
  if (system === 'plytix' && setup && (setup.instanceName || setup.screen)) {
    const at = setup.handedOverAt ?? setup.finishedAt ?? setup.startedAt;
    places.push({ kind: 'instance', name: setup.instanceName, screen: setup.screen, known: 'typed', at });
  }
  // A Patchworks key is named for its use when it is made.
  if (system === 'patchworks' && name.value) {
    places.push({ kind: 'use', name: name.value, screen: null, known: name.known, at: name.at });
  }
  if (owner?.value) places.push({ kind: 'holder', name: owner.value, screen: null, known: owner.known, at: owner.at });
  return places;
}

import type { KeyRecord, Knowledge } from './key-record';
import { hasEnded } from './key-status';
import { sameName } from './names';
import type { PlaceAnswer } from './place-answer';
import { handsOver, serviceOf } from './services/services';
import type { PlaceKind } from './used-by';

/** One place that depends on a key, or did before its values moved, as far as it was noted. */
export type Dependent = {
  /** `instance` and `written` are places of use; `use` is what the key was made for, `holder` who answers for it. */
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
  /** The key whose values the place has now, and since when; null while it depends on this key. */
  readonly moved: { readonly to: string; readonly at: string } | null;
  /** What a person said about the place as it stands; null before that, and again after it was noted anew. */
  readonly answer: PlaceAnswer | null;
};

/** A key and the one that replaces it; null or undefined when there is none, or it is not known. */
export type Replacement = KeyRecord | null | undefined;

const plain = { screen: null, place: null, note: '', contact: '', moved: null, answer: null } as const;

/**
 * What depends on a key now, as far as people noted it: its instance, the noted places, its purpose, its owner. During
 * a rotation each place says whether its values have moved to `next`, the key that replaces this one. Nothing depends on
 * a key that its service confirmed as ended.
 */
export function dependentsOf(record: KeyRecord, next: Replacement): readonly Dependent[] {
  const { system, name, owner, status } = record;
  if (hasEnded(record) && status.known === 'live') return [];
  const replacement = next && next.id === record.replacedBy ? next : null;
  const found = placesOf(record).map((place) => withState(record, replacement, place));
  if (serviceOf(system).isNamedForUse && name.value) {
    const moved = swornMove(replacement, name.at);
    found.push({ ...plain, kind: 'use', id: 'use', name: name.value, known: name.known, at: name.at, moved });
  }
  if (owner?.value) {
    found.push({ ...plain, kind: 'holder', id: 'holder', name: owner.value, known: owner.known, at: owner.at });
  }
  return found;
}

/** The places that a person must still answer for before the key ends: they depend on it, and nothing is said. */
export function openPlaces(record: KeyRecord, next: Replacement): readonly Dependent[] {
  return dependentsOf(record, next).filter((place) => isAsked(place) && place.answer === null);
}

/** Whether a person is asked about this place before its key ends. */
export function isAsked({ kind, moved }: Dependent): boolean {
  return (kind === 'instance' || kind === 'written') && moved === null;
}

function placesOf({ system, setup, status, usedBy }: KeyRecord): readonly Dependent[] {
  const places: Dependent[] = [];
  // An instance that is only planned uses nothing yet.
  const isPlanned = status.value === 'draft' && !setup?.handedOverAt;
  if (handsOver(system) && setup && !isPlanned && (setup.instanceName || setup.screen)) {
    const at = setup.handedOverAt ?? setup.finishedAt ?? setup.startedAt;
    const written = usedBy.find(({ kind, place }) => kind === 'patchworks-instance' && place === setup.instanceName);
    const told = written && { note: written.note, contact: written.contact };
    const instance = { kind: 'instance', name: setup.instanceName, screen: setup.screen, known: 'typed', at } as const;
    places.push({ ...plain, id: 'instance', ...instance, ...told });
  }
  for (const { id, place, kind, contact, note, known, at } of usedBy) {
    if (kind === 'patchworks-instance' && places.some(({ name: named }) => named === place)) continue;
    places.push({ ...plain, kind: 'written', id, name: place, place: kind, note, contact, known, at });
  }
  return places;
}

function withState(record: KeyRecord, next: KeyRecord | null, place: Dependent): Dependent {
  const isInstance = place.kind === 'instance' || place.place === 'patchworks-instance';
  const moved = (isInstance ? handedMove(next, place) : null) ?? swornMove(next, place.at);
  const answer = (record.placeAnswers ?? []).find(
    ({ placeId, place: named, placeAt }) => placeId === place.id && named === place.name && placeAt === place.at,
  );
  return { ...place, moved, answer: answer ?? null };
}

/** An instance has moved when the new key's values were handed over to the same one, and not before the old key's. */
function handedMove(next: KeyRecord | null, { name, at }: Dependent): Dependent['moved'] {
  const { handedOverAt = null, instanceName = '' } = next?.setup ?? {};
  if (!next || handedOverAt === null || handedOverAt < at) return null;
  return name === '' || sameName(instanceName, name) ? { to: next.name.value, at: handedOverAt } : null;
}

/** The places of a key without a hand-over have moved when a person said so, except one that was noted afterwards. */
function swornMove(next: KeyRecord | null, notedAt: string): Dependent['moved'] {
  const sworn = next?.setup?.ticks['swap.changed'];
  return next && sworn !== undefined && notedAt <= sworn ? { to: next.name.value, at: sworn } : null;
}

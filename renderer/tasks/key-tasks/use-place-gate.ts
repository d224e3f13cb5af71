import { useCallback, useState } from 'react';
import { type Dependent, dependentsOf, openPlaces } from '../../../shared/model/dependents';
import type { KeyRecord } from '../../../shared/model/key-record';
import { useKey } from '../../state/keys-store';

/** The places that depend on a key, and whether an act that ends or removes it may go on. */
export type PlaceGate = {
  readonly places: readonly Dependent[];
  /** The number of places that nobody has answered for. */
  readonly open: number;
  /** True once somebody tried to go on past an open place. */
  readonly tried: boolean;
  /** Whether the act may go on. Otherwise the open places say so, and the first takes the focus. */
  readonly mayPass: () => boolean;
};

/** The name that all answers of one place share, and by which the first open one is found. */
export function answerGroup(record: KeyRecord, place: Dependent): string {
  return `place-${record.id}-${place.id}`;
}

/** Follows the places of a key as they stand now, in its record and in the one that replaces it. */
export function usePlaceGate(record: KeyRecord): PlaceGate {
  const next = useKey(record.replacedBy);
  const [tried, setTried] = useState(false);
  const [first] = openPlaces(record, next);
  const group = first && answerGroup(record, first);
  return {
    places: dependentsOf(record, next),
    open: openPlaces(record, next).length,
    tried,
    mayPass: useCallback(() => {
      if (group === undefined) return true;
      setTried(true);
      document.querySelector<HTMLInputElement>(`input[name="${group}"]`)?.focus();
      return false;
    }, [group]),
  };
}

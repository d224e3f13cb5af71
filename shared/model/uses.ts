import type { KeyRecord } from './key-record';
import type { UsedBy } from './used-by';

/** The id of the place that a hand-over itself tells; people's own places have random ids. */
export const handedOverPlace = '0'.repeat(24);

/**
 * Where a key is used: the places that people wrote down, and the Patchworks instance that its set-up was handed over
 * to. Neither service tells this, so it is what is known here and may not be all.
 */
export function usesOf(record: Pick<KeyRecord, 'usedBy' | 'setup'>): readonly UsedBy[] {
  const { setup, usedBy } = record;
  if (!setup?.handedOverAt || !setup.instanceName) return usedBy;
  const named = usedBy.some(({ place, kind }) => kind === 'patchworks-instance' && place === setup.instanceName);
  if (named) return usedBy;
  const place: UsedBy = {
    id: handedOverPlace,
    place: setup.instanceName,
    kind: 'patchworks-instance',
    contact: '',
    note: '',
    known: 'typed',
    at: setup.handedOverAt,
  };
  return [place, ...usedBy];
}

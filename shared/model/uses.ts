import type { KeyFacts } from './key-facts';
import type { UsedBy } from './used-by';

/** The id of the place that a handover implies; places noted by people have random ids. */
export const handedOverPlace = '0'.repeat(24);

/**
 * The places that use a key: those noted by people, and the Patchworks instance of its handover. Neither service
 * reports them, so the list may be incomplete.
 */
export function usesOf(record: Pick<KeyFacts, 'usedBy' | 'setup'>): readonly UsedBy[] {
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

import { useMemo } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { useKeysStore } from '../../state/keys-store';

/** True when a key can be handed over: it has not ended, and all its values can be opened here. */
export function isGivable(key: KeyRecord): boolean {
  const { secrets } = key;
  const summaries = [secrets.apiKey, secrets.apiPassword].filter((summary) => summary !== null);
  return isCurrent(key) && summaries.length > 0 && summaries.every(({ state }) => state === 'ready');
}

/** The keys that can be handed over, by company and name. */
export function useGivableKeys(): readonly KeyRecord[] {
  const byId = useKeysStore((store) => store.byId);
  return useMemo(
    () =>
      [...byId.values()]
        .filter(isGivable)
        .sort((a, b) => a.company.localeCompare(b.company) || a.name.value.localeCompare(b.name.value)),
    [byId],
  );
}

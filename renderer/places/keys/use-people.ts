import { useMemo } from 'react';
import { useKeysStore } from '../../state/keys-store';

const maxSuggested = 200;

/** Every person named as owner or contact, so that one person has one spelling. */
export function usePeople(): readonly string[] {
  const byId = useKeysStore((store) => store.byId);
  return useMemo(() => {
    const found = new Set<string>();
    for (const { owner, usedBy } of byId.values()) {
      if (owner?.value) found.add(owner.value);
      for (const { contact } of usedBy) if (contact) found.add(contact);
    }
    return [...found].sort().slice(0, maxSuggested);
  }, [byId]);
}

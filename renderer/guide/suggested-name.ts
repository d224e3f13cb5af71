import { createContext, useContext } from 'react';
import { suggestedKeyName } from '../../shared/model/suggested-values';

/** The name that guides, drawings and copy buttons suggest: the documented one, unless a key beside it has that already. */
export const SuggestedName = createContext<string>(suggestedKeyName);

/** The name to suggest here. */
export function useSuggestedName(): string {
  return useContext(SuggestedName);
}

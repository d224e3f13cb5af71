import { createContext, useContext } from 'react';
import { suggestedKeyName } from '../../shared/model/suggested-values';

/**
 * The name that guides, drawings and copy buttons suggest: the documented one, or a distinct one when another key
 * already has it.
 */
export const SuggestedName = createContext<string>(suggestedKeyName);

/** Returns that name. */
export function useSuggestedName(): string {
  return useContext(SuggestedName);
}

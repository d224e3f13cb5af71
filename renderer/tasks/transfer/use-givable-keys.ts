import { useCallback, useMemo } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { KeyRow } from '../../../shared/inventory/key-row';
import { useApp } from '../../state/app-store';
import { useChosenCompany } from '../../state/company-store';
import { useFollowed } from '../../state/follow-inventory';
import { send } from '../../state/send';

/** The keys that can be handed over, by company and name; null until main has answered. */
type GivableKeys = { readonly keys: readonly KeyRow[] | null; readonly failure: Failure | null };

/** Reads those keys, and again after changes of keys, and after the values were locked or opened. */
export function useGivableKeys(): GivableKeys {
  const { state } = useApp().vault;
  const company = useChosenCompany();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the lock as well
  const read = useCallback(() => send('keys.givable', { company }), [company, state]);
  const { answer, failure } = useFollowed(read);
  const keys = useMemo(() => answer && (JSON.parse(answer.rows) as KeyRow[]), [answer]);
  return { keys, failure };
}

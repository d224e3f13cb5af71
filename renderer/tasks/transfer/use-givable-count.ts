import { useCallback } from 'react';
import { request } from '../../api';
import { useApp } from '../../state/app-store';
import { useChosenCompany } from '../../state/company-store';
import { useFollowed } from '../../state/follow-inventory';
import { useSameIds } from '../../state/use-same-ids';

const none: readonly string[] = [];

/**
 * The number of these keys, or of all (null), that can be handed over now; null until main has answered. Asks again
 * after changes of keys, and after the values were locked or opened.
 */
export function useGivableCount(of: readonly string[] | null): number | null {
  const ids = useSameIds(of ?? none);
  const isOfAll = of === null;
  const { state } = useApp().vault;
  const company = useChosenCompany();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count follows the lock as well
  const read = useCallback(
    () => request('keys.givable', { company, ...(isOfAll ? {} : { ids: [...ids] }), most: 0 }),
    [ids, isOfAll, company, state],
  );
  return useFollowed(read).answer?.count ?? null;
}

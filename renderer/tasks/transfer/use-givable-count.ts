import { useEffect, useState } from 'react';
import { request } from '../../api';
import { useApp } from '../../state/app-store';
import { useInventoryRevision } from '../../state/overview-store';
import { useSameIds } from '../../state/use-same-ids';

const none: readonly string[] = [];

/**
 * The number of these keys, or of all (null), that can be handed over now; null until main has answered. Asks again
 * after every change of a key, and after the values were locked or opened.
 */
export function useGivableCount(of: readonly string[] | null): number | null {
  const [count, setCount] = useState<number | null>(null);
  const ids = useSameIds(of ?? none);
  const isOfAll = of === null;
  const revision = useInventoryRevision();
  const { state } = useApp().vault;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count follows every change of a key and of the lock
  useEffect(() => {
    let here = true;
    void request('keys.givable', { ...(isOfAll ? {} : { ids: [...ids] }), most: 0 }).then((answer) => {
      if (here && answer.ok) setCount(answer.value.count);
    });
    return () => {
      here = false;
    };
  }, [ids, isOfAll, revision, state]);
  return count;
}

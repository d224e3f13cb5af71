import { useEffect, useState } from 'react';
import { request } from '../../api';
import { useApp } from '../../state/app-store';
import { useInventoryRevision } from '../../state/overview-store';

/**
 * The number of these keys, or of all (null), that can be handed over now; null until main has answered. Asks again
 * after every change of a key, and after the values were locked or opened.
 */
export function useGivableCount(ids: readonly string[] | null): number | null {
  const [count, setCount] = useState<number | null>(null);
  const revision = useInventoryRevision();
  const { state } = useApp().vault;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count follows every change of a key and of the lock
  useEffect(() => {
    let here = true;
    void request('keys.givable', { ...(ids === null ? {} : { ids: [...ids] }), most: 0 }).then((answer) => {
      if (here && answer.ok) setCount(answer.value.count);
    });
    return () => {
      here = false;
    };
  }, [ids, revision, state]);
  return count;
}

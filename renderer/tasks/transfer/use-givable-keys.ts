import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { KeyRow } from '../../../shared/inventory/key-row';
import { useApp } from '../../state/app-store';
import { useInventoryRevision } from '../../state/overview-store';
import { useAction } from '../../state/use-action';

/** The keys that can be handed over, by company and name; null until main has answered. */
type GivableKeys = { readonly keys: readonly KeyRow[] | null; readonly failure: Failure | null };

/** Reads those keys, and again after every change of a key, and after the values were locked or opened. */
export function useGivableKeys(): GivableKeys {
  const { run, failure } = useAction();
  const [keys, setKeys] = useState<readonly KeyRow[] | null>(null);
  const revision = useInventoryRevision();
  const { state } = useApp().vault;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows every change of a key and of the lock
  useEffect(() => {
    let here = true;
    void run('keys.givable', {}).then((answer) => {
      if (here && answer) setKeys(JSON.parse(answer.rows) as KeyRow[]);
    });
    return () => {
      here = false;
    };
  }, [run, revision, state]);
  return { keys, failure };
}

import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import type { KeyRecord } from '../../../shared/model/key-record';
import { send } from '../../state/send';

/** Who may read the list that proves a task on this key. Null until main has answered. */
export function useListReader({ id, updatedAt }: KeyRecord): Output<'keyTasks.listReader'> | null {
  const [found, setFound] = useState<Output<'keyTasks.listReader'> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record may have its values now
  useEffect(() => {
    let wanted = true;
    void send('keyTasks.listReader', { id }).then((answer) => {
      if (wanted) setFound(answer.ok ? answer.value : { needed: false, reader: null });
    });
    return () => {
      wanted = false;
    };
  }, [id, updatedAt]);
  return found;
}

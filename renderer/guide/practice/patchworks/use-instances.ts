import { useCallback, useEffect, useState } from 'react';
import type { PracticeInstance } from '../../../../shared/contract/practice';
import { send } from '../../../state/send';

/** A company's simulated instances and older connectors, and a way to read them again. Null until they are read. */
export function useInstances(company: string): readonly [readonly PracticeInstance[] | null, () => void] {
  const [instances, setInstances] = useState<readonly PracticeInstance[] | null>(null);
  const read = useCallback(() => {
    void send('practice.instances', { company }).then((answer) => {
      if (answer.ok) setInstances(answer.value.instances);
    });
  }, [company]);
  useEffect(read, [read]);
  return [instances, read];
}

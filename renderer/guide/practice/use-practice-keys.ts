import { useCallback, useEffect, useState } from 'react';
import type { Input, Output, RequestName } from '../../../shared/contract/contract';
import type { Failure } from '../../../shared/contract/failure';
import type { PracticeKey } from '../../../shared/contract/practice';
import type { PractisedSystem } from '../../../shared/model/services/services';
import { useAction } from '../../state/use-action';

/** A company's key list on a simulated site, newest first. */
export type PracticeKeys = {
  readonly keys: readonly PracticeKey[];
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Sends a request about a key and reads the list again; null after a failure. */
  readonly act: <N extends RequestName>(name: N, input: Input<N>) => Promise<Output<N> | null>;
};

/** Reads the list, and again after every act. */
export function usePracticeKeys(system: PractisedSystem, company: string): PracticeKeys {
  const { run, failure, busy } = useAction();
  const [keys, setKeys] = useState<readonly PracticeKey[]>([]);
  const read = useCallback(async () => {
    const answer = await run('practice.keys', { system, company });
    if (answer) setKeys(answer.keys.toReversed());
  }, [run, system, company]);
  useEffect(() => void read(), [read]);
  const act: PracticeKeys['act'] = async (name, input) => {
    const done = await run(name, input);
    if (done) await read();
    return done;
  };
  return { keys, busy, failure, act };
}

import { useCallback, useRef, useState } from 'react';
import type { Input, Output, RequestName } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/failure';
import { send } from './send';

/** Requests from one place on a page: whether one runs, and how the last one failed. */
export type Action = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Sends a request. Returns its value, or null after a failure, which is then in `failure`. */
  readonly run: <N extends RequestName>(name: N, input: Input<N>) => Promise<Output<N> | null>;
  readonly clear: () => void;
  readonly fail: (failure: Failure) => void;
};

/** Sends requests from a component and keeps the last failure for a `FailureNote` next to the control. */
export function useAction(): Action {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(0);
  const run = useCallback(async <N extends RequestName>(name: N, input: Input<N>): Promise<Output<N> | null> => {
    running.current += 1;
    setBusy(true);
    setFailure(null);
    const answer = await send(name, input);
    running.current -= 1;
    setBusy(running.current > 0);
    if (answer.ok) return answer.value;
    setFailure(answer.failure);
    return null;
  }, []);
  const clear = useCallback(() => setFailure(null), []);
  return { busy, failure, run, clear, fail: setFailure };
}

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

/**
 * Sends requests from a component and keeps the last failure for a `FailureNote` next to the control.
 * @param choice what the person has chosen for the act: a failure leaves with the choice that it was about
 */
export function useAction(choice: string | null = null): Action {
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly choice: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(0);
  const chosen = useRef(choice);
  chosen.current = choice;
  const run = useCallback(async <N extends RequestName>(name: N, input: Input<N>): Promise<Output<N> | null> => {
    const about = chosen.current;
    running.current += 1;
    setBusy(true);
    setFailed(null);
    const answer = await send(name, input);
    running.current -= 1;
    setBusy(running.current > 0);
    if (answer.ok) return answer.value;
    setFailed({ failure: answer.failure, choice: about });
    return null;
  }, []);
  const clear = useCallback(() => setFailed(null), []);
  const fail = useCallback((failure: Failure) => setFailed({ failure, choice: chosen.current }), []);
  return { busy, failure: failed !== null && failed.choice === choice ? failed.failure : null, run, clear, fail };
}

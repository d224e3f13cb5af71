import { useCallback, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { KeyTaskKind } from '../../../shared/model/key-task';
import { useAction } from '../../state/use-action';

/** Requests about one key's task. Each resolves to whether it succeeded; the changed record is in the store by then. */
export type KeyTaskRequests = {
  readonly busy: boolean;
  /** True while the service is being asked. */
  readonly verifying: boolean;
  readonly failure: Failure | null;
  readonly start: (task: KeyTaskKind) => Promise<boolean>;
  readonly change: (change: { readonly page?: number; readonly wanted?: string }) => Promise<boolean>;
  /** Saves the typed text. Does not set `busy`, because that would swallow the press that took the focus away. */
  readonly note: (wanted: string) => Promise<boolean>;
  readonly markDone: () => Promise<boolean>;
  readonly verify: () => Promise<boolean>;
  readonly stop: () => Promise<boolean>;
};

/** Sends the requests about one key's task and keeps the last failure for the page. */
export function useKeyTask(id: string): KeyTaskRequests {
  const { run, busy, failure } = useAction();
  const filling = useAction();
  const { run: fill } = filling;
  const [proving, setProving] = useState(false);
  const asking = useCallback(
    async (name: 'keyTasks.markDone' | 'keyTasks.verify') => {
      setProving(true);
      const answer = await run(name, { id });
      setProving(false);
      return answer !== null;
    },
    [id, run],
  );
  return {
    busy,
    verifying: proving,
    failure: failure ?? filling.failure,
    note: useCallback(async (wanted) => (await fill('keyTasks.change', { id, wanted })) !== null, [id, fill]),
    start: useCallback(async (task) => (await run('keyTasks.start', { id, task })) !== null, [id, run]),
    change: useCallback(async (change) => (await run('keyTasks.change', { id, ...change })) !== null, [id, run]),
    markDone: useCallback(() => asking('keyTasks.markDone'), [asking]),
    verify: useCallback(() => asking('keyTasks.verify'), [asking]),
    stop: useCallback(async () => (await run('keyTasks.stop', { id })) !== null, [id, run]),
  };
}

import { create } from 'zustand';
import type { AnswerTo } from '../../shared/contract/bridge';
import type { Check } from '../../shared/model/test-run';
import { send } from './send';

/** The running test of one key: the checks finished so far. */
export type TestProgress = { readonly running: boolean; readonly checks: readonly Check[] };

type ProgressStore = { readonly byId: Readonly<Record<string, TestProgress>> };

const none: TestProgress = { running: false, checks: [] };

/** Running tests by key id. */
const useTestProgressStore = create<ProgressStore>()(() => ({ byId: {} }));

function put(id: string, progress: TestProgress): void {
  useTestProgressStore.setState(({ byId }) => ({ byId: { ...byId, [id]: progress } }));
}

/** Stores one finished check from main. */
export function putCheck(id: string, check: Check): void {
  const before = useTestProgressStore.getState().byId[id] ?? none;
  put(id, { running: before.running, checks: [...before.checks.filter((done) => done.id !== check.id), check] });
}

/** The requests that test a key: as it is, or once with its values exchanged. */
export type TestRequest = 'tests.run' | 'tests.trySwapped';

/** Tests one key and fills the progress store meanwhile. The answer is the record with the result as its last test. */
export async function runTest(id: string, request: TestRequest = 'tests.run'): Promise<AnswerTo<TestRequest>> {
  put(id, { running: true, checks: [] });
  const answer = await send(request, { id });
  put(id, { running: false, checks: answer.ok ? (answer.value.lastTest?.checks ?? []) : [] });
  return answer;
}

/** The progress of a key's test. */
export function useTestProgress(id: string): TestProgress {
  return useTestProgressStore((store) => store.byId[id] ?? none);
}

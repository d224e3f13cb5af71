import { create } from 'zustand';
import type { AnswerTo } from '../../shared/contract/bridge';
import type { Check } from '../../shared/model/test-run';
import { send } from './send';

/** The test of one key while it runs: the checks that have really finished so far. */
export type TestProgress = { readonly running: boolean; readonly checks: readonly Check[] };

type ProgressStore = { readonly byId: Readonly<Record<string, TestProgress>> };

const none: TestProgress = { running: false, checks: [] };

/** Running tests by the id of their key. */
const useTestProgressStore = create<ProgressStore>()(() => ({ byId: {} }));

function put(id: string, progress: TestProgress): void {
  useTestProgressStore.setState(({ byId }) => ({ byId: { ...byId, [id]: progress } }));
}

/** Takes over one finished check, as main reported it. */
export function putCheck(id: string, check: Check): void {
  const before = useTestProgressStore.getState().byId[id] ?? none;
  put(id, { running: before.running, checks: [...before.checks.filter((done) => done.id !== check.id), check] });
}

/** The requests that test a key: as it is, or once with its values exchanged. */
export type TestRequest = 'tests.run' | 'tests.trySwapped';

/** Tests one key. While it runs the progress store fills; the answer is the record with the result as its last test. */
export async function runTest(id: string, request: TestRequest = 'tests.run'): Promise<AnswerTo<TestRequest>> {
  put(id, { running: true, checks: [] });
  const answer = await send(request, { id });
  put(id, { running: false, checks: answer.ok ? (answer.value.lastTest?.checks ?? []) : [] });
  return answer;
}

/** How the test of one key is getting on. */
export function useTestProgress(id: string): TestProgress {
  return useTestProgressStore((store) => store.byId[id] ?? none);
}

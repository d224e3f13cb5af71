import { create } from 'zustand';
import type { Failure } from '../../../../shared/contract/failure';
import { runTest, type TestRequest } from '../../../state/test-progress';

/** A test's state for the wizard. */
type Testing = { readonly busy: boolean; readonly failure: Failure | null };

const idle: Testing = { busy: false, failure: null };

const useTestingStore = create<Readonly<Record<string, Testing>>>()(() => ({}));

/** Tests one key. The answer is the record with its verdict, so the page never shows an old verdict in between. */
export async function testKey(id: string, request: TestRequest = 'tests.run'): Promise<void> {
  useTestingStore.setState({ [id]: { busy: true, failure: null } });
  const answer = await runTest(id, request);
  useTestingStore.setState({ [id]: { busy: false, failure: answer.ok ? null : answer.failure } });
}

/** The state of one key's test, wherever it was started. */
export function useTesting(id: string): Testing {
  return useTestingStore((store) => store[id] ?? idle);
}

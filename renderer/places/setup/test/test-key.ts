import { create } from 'zustand';
import type { Failure } from '../../../../shared/contract/failure';
import { putKeys } from '../../../state/keys-store';
import { ask } from '../../../state/send';
import { runTest, type TestRequest } from '../../../state/test-progress';

/** A test as the wizard sees it: under way until the record with its result is here, too. */
type Testing = { readonly busy: boolean; readonly failure: Failure | null };

const idle: Testing = { busy: false, failure: null };

const useTestingStore = create<Readonly<Record<string, Testing>>>()(() => ({}));

/** Tests one key and reads its record again, so that the page never shows an old verdict between the two. */
export async function testKey(id: string, request: TestRequest = 'tests.run'): Promise<void> {
  useTestingStore.setState({ [id]: { busy: true, failure: null } });
  const answer = await runTest(id, request);
  const read = answer.ok ? await ask('keys.read', { ids: [id] }) : null;
  if (read?.ok) putKeys(read.value.keys);
  useTestingStore.setState({ [id]: { busy: false, failure: answer.ok ? null : answer.failure } });
}

/** How the test of one key stands, wherever it was started. */
export function useTesting(id: string): Testing {
  return useTestingStore((store) => store[id] ?? idle);
}

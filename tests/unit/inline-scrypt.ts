import { vi } from 'vitest';
import type { ScryptInput } from '../../electron/storage/vault/keys/protectors/scrypt-task';

// The thread's file exists only in a build, and a full derivation takes a second: unit tests derive inline with low
// cost. scrypt-thread.test.ts tests the built thread with the real cost.
vi.mock('../../electron/storage/vault/keys/protectors/scrypt-thread', async () => {
  const { scryptTask } = await import('../../electron/storage/vault/keys/protectors/scrypt-task');
  const { movable } = await import('../../electron/async/thread-messages');
  return {
    deriveInThread: async ({ cost, ...input }: ScryptInput) =>
      (
        await scryptTask({
          ...structuredClone(input, { transfer: movable(input) }),
          cost: { ...cost, n: Math.min(cost.n, 2 ** 10) },
        })
      ).key,
  };
});

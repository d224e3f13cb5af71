import { vi } from 'vitest';
import type { ScryptInput } from '../../electron/storage/vault/keys/protectors/scrypt-task';

// The thread's file exists in a build only, and a full derivation costs a second: units derive at once and cheaply.
// scrypt-thread.test.ts tries the built thread with the real cost.
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

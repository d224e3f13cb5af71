import { expect, it } from 'vitest';
import { protectionHandlers } from '../../../../electron/ipc/protection-handlers';
import type { HandlerServices } from '../../../../electron/ipc/services';
import type { VaultStatus } from '../../../../shared/contract/app-state';

/** Requests a restart in this vault state; returns true when one began. */
async function restartWhile(state: VaultStatus['state']): Promise<boolean> {
  let restarted = false;
  const status = (): VaultStatus => ({ state, protection: 'keyring', reason: null });
  const reach = {
    accounts: { current: async () => ({ vault: { status } }) },
    restart: async () => {
      restarted = true;
    },
  };
  await protectionHandlers(reach as unknown as HandlerServices)
    ['app.restart']()
    .catch(() => undefined);
  return restarted;
}

it('restarts where the keyring did not open the values or there is none', async () => {
  expect(await restartWhile('locked')).toBe(true);
  expect(await restartWhile('open')).toBe(true);
});

it('lets no page end the app while the values stand open', async () => {
  expect(await restartWhile('ready')).toBe(false);
});

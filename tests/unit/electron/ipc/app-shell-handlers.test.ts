import { expect, it } from 'vitest';
import { KnownFailure } from '../../../../electron/failures';
import { appShellHandlers } from '../../../../electron/ipc/app-shell-handlers';
import type { HandlerServices } from '../../../../electron/ipc/services';

/** Requests to quit with an account that opens so; returns true when the app quits. */
async function quitsWith(current: () => Promise<unknown>): Promise<boolean> {
  let quits = false;
  const quit = () => {
    quits = true;
  };
  await appShellHandlers({ accounts: { current }, quit } as unknown as HandlerServices)
    ['app.quit']()
    .catch(() => undefined);
  return quits;
}

it('quits where the files do not open', async () => {
  expect(await quitsWith(() => Promise.reject(new KnownFailure('newer-format')))).toBe(true);
});

it('lets no page end the app while an account is open', async () => {
  expect(await quitsWith(async () => ({}))).toBe(false);
});

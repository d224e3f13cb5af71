import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './trial';

const seal = (app: ElectronApplication, text: string) =>
  app.evaluate(
    async ({ safeStorage }, plain) => (await safeStorage.encryptStringAsync(plain)).toString('base64'),
    text,
  );

const unseal = (app: ElectronApplication, sealed: string) =>
  app.evaluate(
    ({ safeStorage }, text) =>
      safeStorage.decryptStringAsync(Buffer.from(text, 'base64')).catch((error) => error.message),
    sealed,
  );

const tagOf = (sealed: string) => Buffer.from(sealed, 'base64').subarray(0, 3).toString();

test.skip(process.platform !== 'linux', 'The tags differ between systems');

test('a keyring keeps its key outside the data and across starts', async ({ launchTrial }) => {
  const launched = await launchTrial({ keyring: 'strong' });
  const sealed = await seal(launched.app, 'grüße');
  expect(tagOf(sealed)).toBe('v11');
  const again = await launched.relaunch();
  expect(await unseal(again.app, sealed)).toEqual({ result: 'grüße', shouldReEncrypt: false });
  const locked = await again.relaunch({ keyring: 'locked' });
  expect(await unseal(locked.app, sealed)).toMatch(/temporarily unavailable/);
  const changed = await locked.relaunch({ keyring: 'changed' });
  expect(await unseal(changed.app, sealed)).toMatch(/^Error while decrypting/);
});

test('without a keyring the key is the one that everybody knows', async ({ launchTrial }) => {
  const launched = await launchTrial({ keyring: 'none' });
  expect(await launched.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend())).toBe('basic_text');
  const sealed = await seal(launched.app, 'plain enough');
  expect(tagOf(sealed)).toBe('v10');
  const strong = await launched.relaunch({ keyring: 'strong' });
  expect(await unseal(strong.app, sealed)).toEqual({ result: 'plain enough', shouldReEncrypt: true });
});

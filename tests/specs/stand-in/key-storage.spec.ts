import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../harness/stand-in-trial';

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

test('a keyring stores its key outside the data folder, across starts', async ({ launchTrial }) => {
  const launched = await launchTrial({ keyring: 'strong' });
  const sealed = await seal(launched.app, 'grüße');
  expect(tagOf(sealed)).toBe('v11');
  const again = await launched.relaunch();
  expect(await unseal(again.app, sealed)).toEqual({ result: 'grüße', shouldReEncrypt: false });
  // On Linux a locked keyring counts as none: it does not suggest a retry.
  const locked = await again.relaunch({ keyring: 'locked' });
  expect(await unseal(locked.app, sealed)).toMatch(/^Error while decrypting/);
  expect(tagOf(await seal(locked.app, 'meanwhile'))).toBe('v10');
  const changed = await locked.relaunch({ keyring: 'changed' });
  expect(await unseal(changed.app, sealed)).toMatch(/^Error while decrypting/);
});

test('without a keyring the public key is used', async ({ launchTrial }) => {
  const launched = await launchTrial({ keyring: 'none' });
  const sealed = await seal(launched.app, 'plain enough');
  expect(tagOf(sealed)).toBe('v10');
  const strong = await launched.relaunch({ keyring: 'strong' });
  expect(await unseal(strong.app, sealed)).toEqual({ result: 'plain enough', shouldReEncrypt: true });
});

test('the keyring’s name depends on the command line, not on the encryption', async ({ launchTrial }) => {
  const name = ({ safeStorage }: typeof Electron.CrossProcessExports) => safeStorage.getSelectedStorageBackend();
  const basic = await launchTrial({ keyring: 'strong', args: ['--password-store=basic'] });
  expect(await basic.app.evaluate(name)).toBe('basic_text');
  expect(tagOf(await seal(basic.app, 'strong all the same'))).toBe('v11');
  const named = await basic.relaunch({ keyring: 'none', args: ['--password-store=gnome-libsecret'] });
  expect(await named.app.evaluate(name)).toBe('gnome_libsecret');
  expect(tagOf(await seal(named.app, 'plain enough'))).toBe('v10');
});

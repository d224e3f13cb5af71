import { expect, it } from 'vitest';
import { addPassphrase } from './slots-by-hand';
import { pretendKeyring, readyVault, sampleId, saveSecret, tempFolder } from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const passphrase = 'four words are enough';

it('where keyring and passphrase both open, a lock is undone by the passphrase alone', async () => {
  const { keyring } = pretendKeyring();
  const folder = tempFolder();
  const first = await readyVault(folder, { safeStorage: keyring });
  await saveSecret(first, 1, secret);
  await first.close();
  await addPassphrase(folder, keyring, passphrase);
  const vault = await readyVault(folder, { safeStorage: keyring });
  const locked = { state: 'locked', reason: 'passphrase-not-given' };
  expect(vault.lock()).toMatchObject(locked);
  expect(await vault.retryKeyring()).toMatchObject(locked);
  await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'vault-locked' });
  expect(await vault.unlock(passphrase)).toMatchObject({ state: 'ready' });
  expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
});

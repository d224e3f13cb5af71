import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pretendKeyring, readyVault, sampleId, saveSecret, tempFolder } from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const passphrase = 'four words are enough';

it('once a passphrase is asked for, the keyring opens the vault neither after a lock nor after a restart', async () => {
  const { keyring } = pretendKeyring();
  const folder = tempFolder();
  const vault = await readyVault(folder, { safeStorage: keyring });
  await saveSecret(vault, 1, secret);
  expect(await vault.requirePassphrase(passphrase, null)).toEqual({
    state: 'ready',
    protection: 'passphrase',
    reason: null,
  });
  const locked = { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' };
  expect(vault.lock()).toEqual(locked);
  expect(await vault.retryKeyring()).toEqual(locked);
  await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'vault-locked' });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('"keyring"');

  const again = await readyVault(folder, { safeStorage: keyring });
  expect(again.status()).toEqual(locked);
  expect(await again.retryKeyring()).toEqual(locked);
  await expect(again.unlock('four wrong words here')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect((await again.unlock(passphrase)).state).toBe('ready');
  expect(await again.open(sampleId(1), 'apiKey')).toBe(secret);
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toContain('"keyring"');
});

it('the keyring takes the key back only from an open vault, and only where it is strong', async () => {
  const { keyring, mood } = pretendKeyring();
  const folder = tempFolder();
  const vault = await readyVault(folder, { safeStorage: keyring });
  await saveSecret(vault, 1, secret);
  await vault.requirePassphrase(passphrase, null);
  vault.lock();
  await expect(vault.returnToKeyring(passphrase)).rejects.toMatchObject({ code: 'vault-locked' });
  await vault.unlock(passphrase);
  mood.mode = 'weak';
  await expect(vault.returnToKeyring(passphrase)).rejects.toMatchObject({ code: 'keyring-failed' });
  expect(vault.status().protection).toBe('passphrase');
  mood.mode = 'strong';
  expect(await vault.returnToKeyring(passphrase)).toEqual({ state: 'ready', protection: 'keyring', reason: null });
  const again = await readyVault(folder, { safeStorage: keyring });
  expect(await again.open(sampleId(1), 'apiKey')).toBe(secret);
  await expect(again.unlock(passphrase)).resolves.toMatchObject({ protection: 'keyring' });
  expect(await again.journal.verify()).toEqual([]);
});

it('the passphrase is proven without a change, and by nothing else', async () => {
  const vault = await readyVault(tempFolder());
  await vault.setPassphrase(passphrase);
  await vault.verifyPassphrase(passphrase);
  await expect(vault.verifyPassphrase('four wrong words here')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect(vault.status()).toMatchObject({ state: 'ready' });
  vault.lock();
  await expect(vault.verifyPassphrase(passphrase)).rejects.toMatchObject({ code: 'vault-locked' });
});

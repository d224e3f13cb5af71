import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changeSlots } from './slots-by-hand';
import { pretendKeyring, readyVault, sampleId, saveSecret, tempFolder } from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const passphrase = 'four words are enough';
const second = 'another set of quiet words';
const follower = { signal: new AbortController().signal, progress: () => undefined, checkpoint: async () => undefined };
const locked = { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' };

async function lockedVault() {
  const { keyring, mood } = pretendKeyring();
  const folder = tempFolder();
  const vault = await readyVault(folder, { safeStorage: keyring });
  await saveSecret(vault, 1, secret);
  await vault.requirePassphrase(passphrase, null);
  return { keyring, mood, folder, vault };
}

it('with Touch ID beside a passphrase, the keyring opens the vault only after the proof', async () => {
  const { keyring, folder, vault } = await lockedVault();
  await expect(vault.openers.askProof(true, 'four wrong words here', follower)).rejects.toMatchObject({
    code: 'passphrase-wrong',
  });
  expect(await vault.openers.askProof(true, passphrase, follower)).toMatchObject({ protection: 'passphrase' });
  await vault.close();

  // Neither a start nor a retry nor a restart opens it.
  const later = await readyVault(folder, { safeStorage: keyring });
  expect(later.status()).toEqual(locked);
  expect(await later.retryKeyring()).toEqual(locked);
  await expect(later.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'vault-locked' });
  expect(later.openers.asksProof()).toBe(true);
  expect(await later.openers.unlockAfterProof()).toMatchObject({ state: 'ready', protection: 'passphrase' });
  expect(await later.open(sampleId(1), 'apiKey')).toBe(secret);
  expect(later.lock()).toEqual(locked);
  expect(await later.retryKeyring()).toEqual(locked);
  await later.unlock(passphrase);
  expect(later.openers.asksProof()).toBe(true);
  await expect(later.verifyPassphrase('four wrong words here')).rejects.toMatchObject({ code: 'passphrase-wrong' });

  // A new passphrase keeps it, and turning it off makes a new key that the keyring cannot open.
  await later.requirePassphrase(second, passphrase);
  expect(later.openers.asksProof()).toBe(true);
  later.lock();
  expect(await later.openers.unlockAfterProof()).toMatchObject({ state: 'ready' });
  await later.openers.askProof(false, second, follower);
  expect(later.openers.asksProof()).toBe(false);
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toContain('"keyring"');
  later.lock();
  await expect(later.openers.unlockAfterProof()).rejects.toMatchObject({ code: 'bad-input' });
  expect((await later.unlock(second)).state).toBe('ready');
});

it('a keyring that fails leaves the passphrase', async () => {
  const { mood, vault } = await lockedVault();
  mood.mode = 'weak';
  await expect(vault.openers.askProof(true, passphrase, follower)).rejects.toMatchObject({ code: 'keyring-failed' });
  mood.mode = 'strong';
  await vault.openers.askProof(true, passphrase, follower);
  vault.lock();
  mood.mode = 'locked';
  await expect(vault.openers.unlockAfterProof()).rejects.toMatchObject({ code: 'keyring-failed' });
  expect(vault.status()).toEqual(locked);
  expect((await vault.unlock(passphrase)).state).toBe('ready');
});

it('whoever edits the proof out of the list is told of', async () => {
  const { keyring, folder, vault } = await lockedVault();
  await vault.openers.askProof(true, passphrase, follower);
  await vault.close();
  changeSlots(folder, (slots) => ({
    ...slots,
    current: slots.current && {
      ...slots.current,
      wraps: slots.current.wraps.map((wrap) => {
        if (wrap.kind !== 'keyring') return wrap;
        const { needsProof: _, ...rest } = wrap;
        return rest;
      }),
    },
  }));
  const later = await readyVault(folder, { safeStorage: keyring });
  expect(later.notices().map(({ code }) => code)).toContain('key-list-changed');
});

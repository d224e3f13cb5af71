import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../../../../electron/storage/vault/open-vault';

import {
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  saveSecret,
  tempFolder,
  vaultOptions,
} from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const passphrase = 'four words are enough';

describe('a vault with a strong keyring', () => {
  it('asks the keyring for nothing before it is prepared', async () => {
    const { keyring, mood } = pretendKeyring();
    const folder = tempFolder();
    const vault = await openVault(vaultOptions(folder, { safeStorage: keyring }));
    expect(vault.status()).toEqual({ state: 'open', protection: 'none', reason: null });
    expect(mood.calls).toBe(0);
    await vault.prepare();
    expect(vault.status()).toEqual({ state: 'ready', protection: 'keyring', reason: null });

    const again = await openVault(vaultOptions(folder, { safeStorage: keyring }));
    expect(again.status()).toEqual({ state: 'locked', protection: 'keyring', reason: null });
  });

  it('gives back after a restart what was saved', async () => {
    const { keyring } = pretendKeyring();
    const folder = tempFolder();
    const first = await readyVault(folder, { safeStorage: keyring });
    await saveSecret(first, 1, secret);
    const second = await readyVault(folder, { safeStorage: keyring });
    expect(await second.open(sampleId(1), 'apiKey')).toBe(secret);
    expect(second.records.get(sampleId(1))?.name.value).toBe('Key 1');
    expect(second.journal.timeline(sampleId(1)).map(({ type }) => type)).toEqual(['captured']);
    expect(second.notices()).toEqual([]);
    expect(await second.journal.verify()).toEqual([]);
    expect(await second.fingerprint(secret)).toBe(await first.fingerprint(secret));
  });

  it('wraps afresh when the keyring asks for it', async () => {
    const { keyring, mood } = pretendKeyring();
    const folder = tempFolder();
    await saveSecret(await readyVault(folder, { safeStorage: keyring }), 1, secret);
    mood.asksForFreshWrap = true;
    const before = mood.calls;
    await readyVault(folder, { safeStorage: keyring });
    expect(mood.calls).toBe(before + 2);
    mood.asksForFreshWrap = false;
    expect(await (await readyVault(folder, { safeStorage: keyring })).open(sampleId(1), 'apiKey')).toBe(secret);
  });

  it('is shared: many first needs make one key', async () => {
    const { keyring } = pretendKeyring();
    const vault = await openVault(vaultOptions(tempFolder(), { safeStorage: keyring }));
    const sealed = await Promise.all([1, 2, 3].map((number) => vault.seal(sampleId(number), 'apiKey', secret)));
    expect(new Set(sealed.map((text) => text.split('.')[1])).size).toBe(1);
  });

  it.each([
    ['locked', 'keyring-locked'],
    ['changed', 'keyring-changed'],
  ] as const)('is locked, and loses nothing, while the keyring is %s', async (mode, reason) => {
    const { keyring, mood } = pretendKeyring();
    const folder = tempFolder();
    await saveSecret(await readyVault(folder, { safeStorage: keyring }), 1, secret);
    mood.mode = mode;
    const vault = await readyVault(folder, { safeStorage: keyring });
    expect(vault.status()).toEqual({ state: 'locked', protection: 'keyring', reason });
    expect([...vault.records.list()]).toHaveLength(1);
    await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'value-locked' });
    await expect(vault.seal(sampleId(2), 'apiKey', 'x')).rejects.toMatchObject({ code: 'keyring-failed' });
    await expect(vault.save(sampleRecord(2), {}, sampleEvent(2))).rejects.toMatchObject({ code: 'keyring-failed' });
    mood.mode = 'strong';
    await vault.retryKeyring();
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
  });

  it.each(['locked', 'changed'] as const)(
    'makes no new key for a passphrase while the keyring is %s: only starting over does, which keeps a copy',
    async (mode) => {
      const { keyring, mood } = pretendKeyring();
      const folder = tempFolder();
      await saveSecret(await readyVault(folder, { safeStorage: keyring }), 1, secret);
      mood.mode = mode;
      const vault = await readyVault(folder, { safeStorage: keyring });
      const before = readFileSync(join(folder, 'vault.json'));
      await expect(vault.setPassphrase(passphrase)).rejects.toMatchObject({ code: 'vault-locked' });
      await expect(vault.requirePassphrase(passphrase, null)).rejects.toMatchObject({ code: 'vault-locked' });
      expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);

      await vault.resetVault(passphrase);
      const [copy = ''] = readdirSync(folder).filter((name) => name.startsWith('before-new-key-'));
      expect(readFileSync(join(folder, copy, 'vault.json'))).toEqual(before);
      await saveSecret(vault, 2, 'second');
      await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'value-locked' });
      mood.mode = 'strong';
      const later = await readyVault(folder, { safeStorage: keyring });
      await later.unlock(passphrase);
      expect(await later.open(sampleId(1), 'apiKey')).toBe(secret);
      expect(await later.open(sampleId(2), 'apiKey')).toBe('second');
      expect(await later.journal.verify()).toEqual([]);
    },
  );
});

describe('a vault with a weak keyring', () => {
  it('stores no secret before there is a passphrase', async () => {
    const { keyring } = pretendKeyring({ mode: 'weak' });
    const vault = await readyVault(tempFolder(), { safeStorage: keyring });
    expect(vault.status()).toEqual({ state: 'open', protection: 'none', reason: null });
    await vault.save(sampleRecord(1), {}, sampleEvent(1, 'setup-started'));
    await expect(vault.seal(sampleId(1), 'apiKey', secret)).rejects.toMatchObject({ code: 'passphrase-needed' });
    await expect(vault.fingerprint(secret)).rejects.toMatchObject({ code: 'passphrase-needed' });
  });

  it.each(['darwin', 'win32'] as const)('is none on %s, where v10 marks real keys', async (platform) => {
    const { keyring } = pretendKeyring({ mode: 'weak' });
    const vault = await readyVault(tempFolder(), { safeStorage: keyring, platform });
    expect(vault.status().protection).toBe('keyring');
  });

  it('becomes ready with a passphrase, which opens it after a restart', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder);
    await vault.save(sampleRecord(1), {}, sampleEvent(1, 'setup-started'));
    await expect(vault.setPassphrase('too short')).rejects.toMatchObject({ code: 'passphrase-weak' });
    expect(await vault.setPassphrase(`caf\u00e9 ${passphrase}`)).toMatchObject({
      state: 'ready',
      protection: 'passphrase',
    });
    await saveSecret(vault, 1, secret);

    const again = await readyVault(folder);
    expect(again.status()).toEqual({ state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' });
    await expect(again.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(again.save(sampleRecord(2), {}, sampleEvent(2))).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(again.setPassphrase('another long passphrase')).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(again.unlock('not the passphrase')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await again.unlock(`cafe\u0301 ${passphrase}`);
    expect(await again.open(sampleId(1), 'apiKey')).toBe(secret);
    expect(await again.journal.verify()).toEqual([]);
    // The second event shows that the record from before the data key existed is signed, too.
    const types = again.journal.timeline(null).map(({ type }) => type);
    expect(types).toEqual(['journal-opened', 'protection-changed', 'protection-changed']);
  });

  it('locks on demand: nothing opens until the passphrase is given', async () => {
    const vault = await readyVault(tempFolder());
    await vault.setPassphrase(passphrase);
    await saveSecret(vault, 1, secret);
    expect(vault.lock()).toMatchObject({ state: 'locked', reason: 'passphrase-not-given' });
    await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'vault-locked' });
    await vault.prepare();
    expect(vault.status().state).toBe('locked');
    await vault.unlock(passphrase);
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
  });
});

describe('calls that overlap', () => {
  it('create one key, whichever protects it first', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder);
    await Promise.allSettled([vault.setPassphrase(passphrase), vault.setPassphrase(passphrase)]);
    await saveSecret(vault, 1, secret);
    const again = await readyVault(folder);
    await again.unlock(passphrase);
    expect(await again.open(sampleId(1), 'apiKey')).toBe(secret);
    const { keys } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')).content;
    expect(keys.retired).toEqual([]);
  });

  it('never wrap a wiped key: locking while a passphrase is being set', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder);
    await vault.setPassphrase(passphrase);
    await saveSecret(vault, 1, secret);
    const changing = vault.requirePassphrase('another four words', passphrase);
    await new Promise(setImmediate);
    vault.lock();
    await expect(changing).rejects.toMatchObject({ code: 'vault-locked' });
    const again = await readyVault(folder);
    await expect(again.unlock('another four words')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await again.unlock(passphrase);
    expect(await again.open(sampleId(1), 'apiKey')).toBe(secret);
  });

  it('never seal under a wiped key', async () => {
    const vault = await readyVault(tempFolder());
    await vault.setPassphrase(passphrase);
    const sealing = vault.seal(sampleId(1), 'apiKey', secret).catch(() => null);
    vault.lock();
    await vault.unlock(passphrase);
    const sealed = await sealing;
    if (sealed !== null) await vault.save(sampleRecord(1), { apiKey: sealed }, sampleEvent(1));
  });
});

describe('locking a vault that only the keyring protects', () => {
  it('lasts until the keyring is requested', async () => {
    const { keyring } = pretendKeyring();
    const vault = await readyVault(tempFolder(), { safeStorage: keyring });
    await saveSecret(vault, 1, secret);
    vault.lock();
    await vault.prepare();
    await expect(vault.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'value-locked' });
    await expect(vault.seal(sampleId(1), 'apiKey', secret)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await vault.retryKeyring()).toMatchObject({ state: 'ready' });
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
  });
});

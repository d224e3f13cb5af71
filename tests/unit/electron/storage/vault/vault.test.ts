import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../../../../electron/storage/vault/open-vault';

import {
  filesIn,
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

describe('the practice vault', () => {
  it('is ready at once and never asks the keyring', async () => {
    const { keyring, mood } = pretendKeyring();
    const folder = tempFolder();
    const vault = await openVault(vaultOptions(folder, { practice: true, safeStorage: keyring }));
    expect(vault.status()).toEqual({ state: 'ready', protection: 'practice', reason: null });
    await saveSecret(vault, 1, secret);
    const again = await readyVault(folder, { practice: true, safeStorage: keyring });
    expect(await again.open(sampleId(1), 'apiKey')).toBe(secret);
    expect(await again.journal.verify()).toEqual([]);
    expect(mood.calls).toBe(0);
  });

  it('does not lend its clear key to a real vault', async () => {
    const folder = tempFolder();
    await saveSecret(await readyVault(folder, { practice: true }), 1, secret);
    const real = await readyVault(folder);
    expect(real.status()).toMatchObject({ state: 'locked', reason: 'key-unreadable' });
    await expect(real.seal(sampleId(2), 'apiKey', secret)).rejects.toMatchObject({ code: 'vault-locked' });
  });
});

describe('what lies on the disk', () => {
  it('holds the secret in no file and no encoding', async () => {
    const { keyring } = pretendKeyring();
    const folder = tempFolder();
    const vault = await readyVault(folder, { safeStorage: keyring });
    await saveSecret(vault, 1, secret);
    await vault.backUp();
    const encodings = ['utf8', 'base64', 'base64url', 'hex', 'utf16le'] as const;
    for (const [path, bytes] of filesIn(folder))
      for (const encoding of encodings) {
        const needle = encoding === 'utf16le' ? Buffer.from(secret, encoding) : Buffer.from(secret).toString(encoding);
        expect(bytes.includes(needle), `${path} in ${encoding}`).toBe(false);
      }
    expect(filesIn(folder).size).toBeGreaterThan(5);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    const folder = join(tempFolder(), 'data');
    const vault = await readyVault(folder);
    await vault.setPassphrase(passphrase);
    await saveSecret(vault, 1, secret);
    await vault.backUp();
    for (const path of filesIn(folder).keys())
      expect([path, statSync(join(folder, path)).mode & 0o777]).toEqual([path, 0o600]);
    for (const sub of ['', 'records', 'backups']) expect(statSync(join(folder, sub)).mode & 0o777).toBe(0o700);
  });
});

describe('saving', () => {
  it('refuses a value that was sealed for another place', async () => {
    const vault = await readyVault(tempFolder(), { practice: true });
    const sealed = await vault.seal(sampleId(1), 'apiKey', secret);
    const saveAs = (number: number, change: object) => vault.save(sampleRecord(number), change, sampleEvent(number));
    await expect(saveAs(2, { apiKey: sealed })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(saveAs(1, { apiPassword: sealed })).rejects.toMatchObject({ code: 'bad-input' });
    expect(vault.journal.length()).toBe(1);
  });

  it('keeps the order of saves that are asked for at once', async () => {
    const vault = await readyVault(tempFolder(), { practice: true });
    await Promise.all(
      Array.from({ length: 30 }, (_, number) => vault.save(sampleRecord(1, `Name ${number}`), {}, sampleEvent(1))),
    );
    expect(vault.records.get(sampleId(1))?.name.value).toBe('Name 29');
    expect(vault.journal.timeline(sampleId(1))).toHaveLength(30);
    expect(await vault.journal.verify()).toEqual([]);
  });

  it('removes drafts only', async () => {
    const vault = await readyVault(tempFolder(), { practice: true });
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    const active = { ...sampleRecord(2), status: { ...sampleRecord(2).status, value: 'active' as const } };
    await vault.save(active, {}, sampleEvent(2));
    await vault.discard(sampleId(1), sampleEvent(1, 'setup-discarded'));
    await expect(vault.discard(sampleId(2), sampleEvent(2, 'setup-discarded'))).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect([...vault.records.list()].map(({ id }) => id)).toEqual([sampleId(2)]);
  });

  it('purges keys that have ended, for good and without calling them lost', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, { practice: true });
    const stored = (number: number, value: 'active' | 'revoked') => {
      const record = sampleRecord(number);
      return { ...record, status: { ...record.status, value } };
    };
    await vault.save(stored(1, 'revoked'), {}, sampleEvent(1));
    await vault.save(stored(2, 'active'), {}, sampleEvent(2));
    await vault.purge(sampleId(1), sampleEvent(1, 'purged'));
    await expect(vault.purge(sampleId(2), sampleEvent(2, 'purged'))).rejects.toMatchObject({ code: 'bad-input' });
    await vault.close();
    const again = await readyVault(folder, { practice: true });
    expect([...again.records.list()].map(({ id }) => id)).toEqual([sampleId(2)]);
    expect(again.journal.timeline(sampleId(1)).map(({ type }) => type)).toEqual(['setup-changed', 'purged']);
    expect(again.notices()).toEqual([]);
  });

  it('spreads records over files of forty', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, { practice: true });
    for (let number = 0; number < 81; number++) await vault.save(sampleRecord(number), {}, sampleEvent(number));
    expect([...filesIn(join(folder, 'records')).keys()].sort()).toEqual(['00.json', '01.json', '02.json']);
    expect([...(await readyVault(folder, { practice: true })).records.list()]).toHaveLength(81);
  });
});

it('takes no change once it is closed, and finishes what was begun before', async () => {
  const folder = tempFolder();
  const vault = await readyVault(folder, { practice: true });
  const begun = vault.save(sampleRecord(1), {}, sampleEvent(1));
  const closing = vault.close();
  const late = [
    vault.save(sampleRecord(2), {}, sampleEvent(2)),
    vault.note(sampleEvent(1)),
    vault.discard(sampleId(1), sampleEvent(1, 'setup-discarded')),
  ];
  for (const change of late) await expect(change).rejects.toMatchObject({ code: 'vault-locked' });
  await begun;
  await closing;
  const before = filesIn(folder);
  vault.raiseNotice({ code: 'settings-reset', facts: {} });
  await vault.prepare();
  expect(filesIn(folder)).toEqual(before);
  expect([...(await readyVault(folder, { practice: true })).records.list()].map(({ id }) => id)).toEqual([sampleId(1)]);
});

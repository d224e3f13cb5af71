import { AsyncLocalStorage } from 'node:async_hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { createJobs } from '../../../../../electron/shell/jobs/jobs';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { readyVault, sampleEvent, sampleId, sampleRecord, saveSecret, tempFolder } from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const passphrase = 'four words are enough';
const locked = { code: 'vault-locked' };

type Within = <T>(act: () => T) => T;

describe('a vault that is locked behind running jobs', () => {
  const jobs = createJobs(() => {});
  let vault: Vault;
  let lastJob = 0;
  /** Starts a job that runs until it is ended; `within` runs as part of it. */
  const begins = async () => {
    lastJob += 1;
    let ends = () => {};
    const within = await new Promise<Within>((resolve) => {
      const goesOn = new Promise<void>((end) => {
        ends = end;
      });
      const id = lastJob.toString(16).padStart(24, '0');
      void jobs.run(id, () => {
        resolve(AsyncLocalStorage.snapshot() as Within);
        return goesOn;
      });
    });
    return { within, ends: () => ends() };
  };
  const reads = () => vault.open(sampleId(1), 'apiKey');
  const saves = () => vault.save(sampleRecord(1, 'Changed'), {}, sampleEvent(1));
  const stateOf = () => vault.records.get(sampleId(1))?.secrets.apiKey?.state;

  beforeEach(async () => {
    vault = await readyVault(tempFolder(), { isKeptByJob: jobs.isKeptByJob });
    await vault.setPassphrase(passphrase);
    await saveSecret(vault, 1, secret);
    const at = '2026-03-01T08:00:00.000Z';
    const summary = {
      length: 22,
      hint: '',
      fingerprint: 'aaaaaaaaaaaaaaaa',
      state: 'ready',
      how: 'typed',
      at,
    } as const;
    const record = sampleRecord(1);
    await vault.save({ ...record, secrets: { apiKey: summary, apiPassword: null } }, {}, sampleEvent(1));
  });

  it('stays open for those that ran, and for nobody else', async () => {
    const { within, ends } = await begins();
    jobs.keepKeys();
    expect(vault.lockKeepingJobs()).toMatchObject({ state: 'locked', reason: 'passphrase-not-given' });
    const { within: withinLater, ends: endsLater } = await begins();
    for (const asks of [(act: () => unknown) => act(), withinLater] as const) {
      await expect(asks(reads)).rejects.toMatchObject(locked);
      await expect(asks(saves)).rejects.toMatchObject(locked);
      await expect(asks(() => vault.seal(sampleId(1), 'apiKey', 'x'))).rejects.toMatchObject(locked);
      await expect(asks(() => vault.fingerprint('x'))).rejects.toMatchObject(locked);
      await expect(asks(() => vault.setPassphrase('another four words'))).rejects.toMatchObject(locked);
      expect(asks(stateOf)).toBe('locked');
      expect((await asks(() => vault.retryKeyring())) as unknown).toMatchObject({ state: 'locked' });
    }
    expect(within(vault.status).state).toBe('ready');
    expect(within(stateOf)).toBe('ready');
    expect(await within(reads)).toBe(secret);
    await within(saves);
    expect(vault.records.get(sampleId(1))?.name.value).toBe('Changed');
    ends();
    await new Promise((resolve) => setImmediate(resolve));
    await expect(within(reads)).rejects.toMatchObject(locked);
    endsLater();
  });

  it('opens for the passphrase alone, and closes again for good once the keys are wiped', async () => {
    const { within, ends } = await begins();
    jobs.keepKeys();
    vault.lockKeepingJobs();
    await expect(vault.unlock('some other passphrase')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expect(reads()).rejects.toMatchObject(locked);
    expect(await within(reads)).toBe(secret);
    expect(await vault.unlock(passphrase)).toMatchObject({ state: 'ready' });
    expect(await reads()).toBe(secret);
    expect(await within(reads)).toBe(secret);
    // No key is kept any more: a job that ends while the app is unlocked locks nobody out.
    expect(vault.wipeKept()).toBe(false);
    expect(await reads()).toBe(secret);

    jobs.keepKeys();
    vault.lockKeepingJobs();
    expect(vault.wipeKept()).toBe(true);
    await expect(within(reads)).rejects.toMatchObject(locked);
    await expect(within(saves)).rejects.toMatchObject(locked);
    ends();
  });

  it('keeps nothing through Lock now or a start over', async () => {
    const { within, ends } = await begins();
    jobs.keepKeys();
    vault.lockKeepingJobs();
    vault.lock();
    await expect(within(reads)).rejects.toMatchObject(locked);
    await vault.unlock(passphrase);
    vault.lockKeepingJobs();
    await vault.resetVault('four other words here');
    await expect(reads()).rejects.toMatchObject({ code: 'value-locked' });
    await expect(within(reads)).rejects.toMatchObject({ code: 'value-locked' });
    ends();
  });
});

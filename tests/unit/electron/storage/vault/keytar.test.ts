import { describe, expect, it } from 'vitest';
import { accountOf, createKeytar, serviceOf } from '../../../../../electron/storage/vault/keytar';

import {
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  tempFolder,
  tickingClock,
} from './temp-vault';

const service = serviceOf('plytix');
const account = accountOf(sampleId(1), 'apiKey');

async function withKeytar(folder = tempFolder(), keyring = pretendKeyring()) {
  const vault = await readyVault(folder, { safeStorage: keyring.keyring });
  if (vault.records.get(sampleId(1)) === null && vault.status().state === 'ready')
    await vault.save(sampleRecord(1), {}, sampleEvent(1, 'setup-started'));
  return { vault, keytar: createKeytar(vault, tickingClock()), folder, keyring };
}

describe('keytar over the vault', () => {
  it('stores, reads, finds and deletes as keytar does', async () => {
    const { vault, keytar } = await withKeytar();
    expect(await keytar.getPassword(service, account)).toBeNull();
    expect(await keytar.findPassword(service)).toBeNull();
    await keytar.setPassword(service, account, 'PLX-1');
    await keytar.setPassword(service, accountOf(sampleId(1), 'apiPassword'), 'hunter2-long');
    expect(await keytar.getPassword(service, account)).toBe('PLX-1');
    expect(await keytar.findPassword(service)).toBe('PLX-1');
    expect(await keytar.findCredentials(service)).toEqual([
      { account, password: 'PLX-1' },
      { account: accountOf(sampleId(1), 'apiPassword'), password: 'hunter2-long' },
    ]);
    expect(await keytar.deletePassword(service, account)).toBe(true);
    expect(await keytar.deletePassword(service, account)).toBe(false);
    expect(await keytar.getPassword(service, account)).toBeNull();
    expect(vault.journal.timeline(sampleId(1)).map(({ type }) => type)).toEqual([
      'setup-started',
      'captured',
      'captured',
      'cleared',
    ]);
  });

  it('marks what may be known of a value, and of a password no character', async () => {
    const { vault, keytar } = await withKeytar();
    await keytar.setPassword(service, account, 'PLX012345');
    await keytar.setPassword(service, accountOf(sampleId(1), 'apiPassword'), 'hunter2-long');
    const secrets = vault.records.get(sampleId(1))?.secrets;
    expect(secrets?.apiKey).toMatchObject({ length: 9, hint: 'PLX0', state: 'ready' });
    expect(secrets?.apiPassword).toMatchObject({ length: 12, hint: '', state: 'ready' });
    expect(secrets?.apiKey?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['another system', serviceOf('patchworks'), account],
    ['another record', service, accountOf(sampleId(2), 'apiKey')],
    ['another field', service, `${sampleId(1)}/name`],
    ['a longer path', service, `${account}/x`],
    ['nothing', '', ''],
  ])('has nothing under %s', async (_, otherService, otherAccount) => {
    const { keytar } = await withKeytar();
    await keytar.setPassword(service, account, 'PLX-1');
    expect(await keytar.getPassword(otherService, otherAccount)).toBeNull();
    await expect(keytar.setPassword(otherService, otherAccount, 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('throws for a locked value instead of calling it missing', async () => {
    const first = await withKeytar();
    await first.keytar.setPassword(service, account, 'PLX-1');
    first.keyring.mood.mode = 'changed';
    const { keytar, vault } = await withKeytar(first.folder, first.keyring);
    await expect(keytar.getPassword(service, account)).rejects.toMatchObject({ code: 'value-locked' });
    await expect(keytar.findCredentials(service)).rejects.toMatchObject({ code: 'value-locked' });
    expect(vault.records.get(sampleId(1))?.secrets.apiKey?.state).toBe('locked');
  });

  it('marks a value that was saved as locked ready again once it opens', async () => {
    const { vault, keytar } = await withKeytar();
    await keytar.setPassword(service, account, 'PLX-1');
    const record = vault.records.get(sampleId(1));
    const summary = record?.secrets.apiKey;
    if (!record || !summary) throw new Error('no mark');
    const lockedOnce = { ...record, secrets: { ...record.secrets, apiKey: { ...summary, state: 'locked' as const } } };
    await vault.save(lockedOnce, {}, sampleEvent(1));
    expect(vault.records.get(sampleId(1))?.secrets.apiKey?.state).toBe('ready');
  });
});

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealValue } from '../../../../../electron/storage/vault/keys/envelope';
import { sealUnder } from '../../../../../electron/storage/vault/keys/slot-list';
import { keyFrom } from '../../../../runs/keyring/chromium-cipher';
import { changeSlots, plantedSlot, slotsIn } from './slots-by-hand';
import { pretendKeyring, readyVault, sampleEvent, sampleId, sampleRecord, saveSecret, tempFolder } from './temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const constants = [
  ['the empty key of Linux', keyFrom('')],
  ['the empty key of macOS', keyFrom('', 1003)],
  ['peanuts', keyFrom('peanuts')],
] as const;

async function profile() {
  const { keyring } = pretendKeyring();
  const folder = tempFolder();
  const vault = await readyVault(folder, { safeStorage: keyring });
  await saveSecret(vault, 1, secret);
  await vault.close();
  return { folder, keyring };
}

describe.each(constants)('a key that opens under %s', (_, key) => {
  it('is refused as the current one, and reported', async () => {
    const { folder, keyring } = await profile();
    const planted = plantedSlot(key);
    changeSlots(folder, (slots) => ({ ...slots, current: planted.slot }));
    const vault = await readyVault(folder, { safeStorage: keyring });
    expect(vault.status()).toEqual({ state: 'locked', protection: 'keyring', reason: 'key-planted' });
    const told = expect.objectContaining({ code: 'key-planted', facts: { slot: planted.slot.id } });
    expect(vault.notices()).toContainEqual(told);
    await expect(vault.seal(sampleId(2), 'apiKey', 'x')).rejects.toMatchObject({ code: 'keyring-failed' });
    await vault.close();
    const again = await readyVault(folder, { safeStorage: keyring });
    expect(again.notices().filter(({ code }) => code === 'key-planted')).toHaveLength(1);
  });

  it('is refused as an older one, opens no value, and is reported with the changed list', async () => {
    const { folder, keyring } = await profile();
    const planted = plantedSlot(key);
    changeSlots(folder, (slots) => ({ ...slots, retired: [planted.slot] }));
    const vault = await readyVault(folder, { safeStorage: keyring });
    expect(vault.status().state).toBe('ready');
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
    expect(vault.notices()).toMatchObject([{ code: 'key-list-changed', facts: { count: 1 } }]);
    const forged = sealValue(planted.dataKey, { recordId: sampleId(2), field: 'apiKey' }, 'forged');
    await expect(vault.save(sampleRecord(2), { apiKey: forged }, sampleEvent(2))).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(slotsIn(folder).retired).toEqual([planted.slot]);
  });
});

it('a key planted before the list was signed is reported, and opens nothing', async () => {
  const { keyring } = pretendKeyring();
  const folder = tempFolder();
  await (await readyVault(folder, { safeStorage: keyring })).close();
  const planted = plantedSlot(keyFrom(''));
  changeSlots(folder, (slots) => ({ ...slots, retired: [planted.slot], links: [], proof: null }));
  const vault = await readyVault(folder, { safeStorage: keyring });
  expect(vault.notices()).toMatchObject([{ code: 'key-planted', facts: { slot: planted.slot.id } }]);
  const forged = sealValue(planted.dataKey, { recordId: sampleId(2), field: 'apiKey' }, 'forged');
  await expect(vault.save(sampleRecord(2), { apiKey: forged }, sampleEvent(2))).rejects.toMatchObject({
    code: 'bad-input',
  });
});

it('after starting over next to a planted key, the person’s key opens its values again', async () => {
  const { folder, keyring } = await profile();
  const own = slotsIn(folder).current;
  if (own === null) throw new Error('no key');
  const planted = plantedSlot(keyFrom(''));
  changeSlots(folder, (slots) => ({ ...slots, current: planted.slot, retired: [own] }));
  const vault = await readyVault(folder, { safeStorage: keyring });
  expect(vault.status().reason).toBe('key-planted');
  await vault.resetVault(null);
  expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
  expect(vault.notices().map(({ code }) => code)).toContain('key-planted');
});

it('a key that its finder sealed under the current one by hand opens nothing', async () => {
  const { folder, keyring } = await profile();
  const planted = plantedSlot(keyFrom('another'));
  const current = slotsIn(folder).current;
  if (current === null) throw new Error('no key');
  const wrap = sealUnder(current.id, planted.dataKey, planted.slot.id, planted.dataKey);
  changeSlots(folder, (slots) => ({ ...slots, retired: [{ ...planted.slot, wraps: [wrap] }] }));
  const vault = await readyVault(folder, { safeStorage: keyring });
  expect(vault.notices()).toMatchObject([{ code: 'key-list-changed', facts: { count: 1 } }]);
  const forged = sealValue(planted.dataKey, { recordId: sampleId(2), field: 'apiKey' }, 'forged');
  await expect(vault.save(sampleRecord(2), { apiKey: forged }, sampleEvent(2))).rejects.toMatchObject({
    code: 'bad-input',
  });
});

describe('the signature of the list', () => {
  it('is reported each time it is removed', async () => {
    const { folder, keyring } = await profile();
    changeSlots(folder, (slots) => ({ ...slots, links: [], proof: null }));
    const vault = await readyVault(folder, { safeStorage: keyring });
    expect(vault.notices()).toMatchObject([{ code: 'key-list-changed', facts: { count: 0 } }]);
    await vault.close();
    const again = await readyVault(folder, { safeStorage: keyring });
    expect(again.notices()).toHaveLength(1);
    expect(slotsIn(folder).proof).not.toBeNull();
  });

  it('is made for a list that never had one, and the history says so', async () => {
    const { folder, keyring } = await profile();
    const first = join(tempFolder(), 'first');
    cpSync(folder, first, { recursive: true });
    const kept = await readyVault(folder, { safeStorage: keyring });
    expect(kept.journal.timeline(null).some(({ facts }) => facts.authenticated === true)).toBe(true);
    expect(slotsIn(folder).proof?.key).toBe(slotsIn(folder).current?.id);
  });

  it('holds over a start that changes nothing', async () => {
    const { folder, keyring } = await profile();
    const before = slotsIn(folder);
    const vault = await readyVault(folder, { safeStorage: keyring });
    expect(slotsIn(folder)).toEqual(before);
    expect(vault.notices()).toEqual([]);
  });
});

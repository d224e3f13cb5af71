import { describe, expect, it } from 'vitest';
import {
  type KitFileContent,
  makeKit,
  type NewKit,
  openKit,
} from '../../../../../electron/storage/vault/keys/protectors/recovery-kit';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { follower, kitVault, madeAt, passphrase, second, secret, withKit } from './kit-vault';
import { changeSlots, slotsIn } from './slots-by-hand';
import { filesIn, pretendKeyring, readyVault, sampleId, saveSecret, tempFolder } from './temp-vault';

async function keyOf({ file, groups }: Pick<NewKit, 'file' | 'groups'>): Promise<Buffer> {
  const key = await openKit(file, groups);
  if (key === null) throw new Error('does not open');
  return key;
}

const typesOf = (vault: Vault) => vault.journal.timeline(null).map(({ type }) => type);

describe('a recovery kit', () => {
  it('opens the vault without the passphrase, under a new one, and is used up by that', async () => {
    const { folder, vault, kit } = await kitVault();
    expect(vault.openers.kit()).toEqual({ kit: kit.file.kit, number: 1, madeAt, madeBy: 'Ada' });
    await vault.close();

    const later = await readyVault(folder);
    const found = later.openers.tryKit(kit.file.kit, await keyOf(kit));
    expect(found).toBeInstanceOf(Buffer);
    // Trying opens nothing.
    expect(later.status()).toMatchObject({ state: 'locked', reason: 'passphrase-not-given' });
    await expect(later.open(sampleId(1), 'apiKey')).rejects.toMatchObject({ code: 'vault-locked' });
    await expect(later.openers.openWithKit(found as Buffer, 'short', follower)).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
    expect(later.status().state).toBe('locked');

    await later.openers.openWithKit(found as Buffer, second, follower);
    expect(later.status()).toEqual({ state: 'ready', protection: 'passphrase', reason: null });
    expect(await later.open(sampleId(1), 'apiKey')).toBe(secret);
    expect(later.openers.kit()).toBeNull();
    expect(typesOf(later).filter((type) => type.startsWith('kit-'))).toEqual(['kit-made', 'kit-used']);
    expect(await later.journal.verify()).toEqual([]);
    await later.close();

    const next = await readyVault(folder);
    expect(next.notices()).toMatchObject([{ code: 'kit-used', facts: { number: 1 } }]);
    expect(next.openers.tryKit(kit.file.kit, await keyOf(kit))).toBe('no-kit');
    expect(await next.openers.howKitEnded(kit.file.kit)).toBe('used');
    await expect(next.unlock(passphrase)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await next.unlock(second);
    expect(await next.open(sampleId(1), 'apiKey')).toBe(secret);
  });

  it('opens the vault when the keyring is lost', async () => {
    const { keyring, mood } = pretendKeyring();
    const { folder, vault, kit } = await kitVault(tempFolder(), keyring);
    expect(vault.status().protection).toBe('keyring');
    await vault.close();
    mood.mode = 'changed';
    const later = await readyVault(folder, { safeStorage: keyring });
    expect(later.status().state).toBe('locked');
    const found = later.openers.tryKit(kit.file.kit, await keyOf(kit)) as Buffer;
    await later.openers.openWithKit(found, second, follower);
    expect(later.status()).toEqual({ state: 'ready', protection: 'passphrase', reason: null });
    expect(await later.open(sampleId(1), 'apiKey')).toBe(secret);
  });

  it('needs both halves, and each of this kit', async () => {
    const { vault, kit } = await kitVault();
    const other = await makeKit(vault.openers.vaultId, { number: 2, madeAt });
    expect(await openKit(kit.file, other.groups)).toBeNull();
    expect(await openKit(other.file, kit.groups)).toBeNull();
    const edits: Partial<KitFileContent>[] = [
      { vaultId: 'f'.repeat(32) },
      { kit: 'f'.repeat(12) },
      { number: 7 },
      { madeAt: '2026-03-02T08:00:00.000Z' },
      { n: 2 ** 16 },
      { salt: other.file.salt },
      { sealed: other.file.sealed },
    ];
    for (const edit of edits) expect(await openKit({ ...kit.file, ...edit }, kit.groups)).toBeNull();
    // The code alone, with any other half, gives another key.
    const keys = [await keyOf(kit), await keyOf(other)].map((key) => key.toString('hex'));
    expect(keys[0]).toBe(kit.key.toString('hex'));
    expect(keys[1]).not.toBe(keys[0]);
    expect(vault.openers.tryKit(kit.file.kit, other.key)).toBe('damaged');
  });

  it('is replaced by the next one, together with the data key', async () => {
    const { folder, vault, kit } = await kitVault();
    const before = slotsIn(folder);
    await expect(withKit(vault, 'four wrong words here')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expect(withKit(vault, null)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    const next = await withKit(vault, passphrase);
    expect(next.file.number).toBe(2);
    expect(slotsIn(folder).current?.id).not.toBe(before.current?.id);
    expect(vault.openers.tryKit(kit.file.kit, kit.key)).toBe('other-kit');
    expect(vault.openers.tryKit(next.file.kit, next.key)).toBeInstanceOf(Buffer);
    expect(await vault.openers.howKitEnded(kit.file.kit)).toBe('replaced');
    // No file in the folder holds the old wrap any more.
    const sealed = before.current?.wraps.find((wrap) => wrap.kind === 'kit')?.sealed ?? 'none';
    for (const [file, bytes] of filesIn(folder)) expect(bytes.includes(sealed), file).toBe(false);
    expect(await vault.open(sampleId(1), 'apiKey')).toBe(secret);
    vault.lock();
    await vault.unlock(passphrase);
  });

  it('can be given up, which an old copy of the list does not undo for new values', async () => {
    const { folder, vault, kit } = await kitVault();
    const old = slotsIn(folder);
    for (const present of [null, 'four wrong words here'])
      await expect(vault.openers.giveUpKit(present, follower)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(vault.openers.kit()?.kit).toBe(kit.file.kit);
    await vault.openers.giveUpKit(passphrase, follower);
    expect(vault.openers.kit()).toBeNull();
    expect(await vault.openers.howKitEnded(kit.file.kit)).toBe('given-up');
    await expect(vault.openers.giveUpKit(passphrase, follower)).rejects.toMatchObject({ code: 'not-found' });
    await saveSecret(vault, 2, 'PLX-after-the-kit');
    expect(slotsIn(folder).current?.id).not.toBe(old.current?.id);
    expect(await vault.journal.verify()).toEqual([]);
  });

  it('ends with a new passphrase and with a return to the keyring, and the history says so', async () => {
    const { keyring } = pretendKeyring();
    const { vault, kit } = await kitVault(tempFolder(), keyring);
    await vault.requirePassphrase(passphrase, null);
    expect(vault.openers.kit()).toBeNull();
    expect(await vault.openers.howKitEnded(kit.file.kit)).toBe('new-lock');
    const next = await withKit(vault, passphrase);
    expect(next.file.number).toBe(2);
    await vault.returnToKeyring(passphrase);
    expect(vault.openers.kit()).toBeNull();
    expect(typesOf(vault).filter((type) => type.startsWith('kit-'))).toEqual([
      'kit-made',
      'kit-given-up',
      'kit-made',
      'kit-given-up',
    ]);
  });

  it('is part of the signed list: a removed or planted one is told', async () => {
    const { folder, vault } = await kitVault();
    await vault.close();
    changeSlots(folder, (slots) => ({
      ...slots,
      current: slots.current && {
        ...slots.current,
        wraps: slots.current.wraps.filter(({ kind }) => kind !== 'kit'),
      },
    }));
    const later = await readyVault(folder);
    await later.unlock(passphrase);
    expect(later.notices().map(({ code }) => code)).toContain('key-list-changed');
  });

  it('whose list was changed outside opens, and the change is told although the list is signed anew', async () => {
    const { folder, vault, kit } = await kitVault();
    await vault.close();
    changeSlots(folder, (slots) => ({
      ...slots,
      retired: slots.current === null ? [] : [{ ...slots.current, id: 'f'.repeat(16) }],
    }));
    const later = await readyVault(folder);
    const found = later.openers.tryKit(kit.file.kit, kit.key) as Buffer;
    await later.openers.openWithKit(found, second, follower);
    expect(
      later
        .notices()
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['key-list-changed', 'kit-used']);
  });

  it('opens no slot that somebody else put in its place', async () => {
    const { folder, vault, kit } = await kitVault();
    await vault.close();
    const foreign = await kitVault();
    const theirs = slotsIn(foreign.folder).current;
    changeSlots(folder, (slots) => ({
      ...slots,
      current: slots.current && theirs && { ...slots.current, check: theirs.check },
    }));
    const later = await readyVault(folder);
    expect(later.openers.tryKit(kit.file.kit, kit.key)).toBe('damaged');
    await expect(later.openers.openWithKit(Buffer.alloc(32, 7), second, follower)).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(later.status().state).toBe('locked');
  });
});

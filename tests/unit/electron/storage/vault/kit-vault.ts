import { makeKit, type NewKit, wrapWithKit } from '../../../../../electron/storage/vault/keys/protectors/recovery-kit';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { type pretendKeyring, readyVault, saveSecret, tempFolder } from './temp-vault';

export const secret = 'PLX-correct-horse-9f3b';
export const passphrase = 'four words are enough';
export const second = 'another set of quiet words';
export const follower = {
  signal: new AbortController().signal,
  progress: () => undefined,
  checkpoint: async () => undefined,
};
export const madeAt = '2026-03-01T08:00:00.000Z';

/** Makes a kit and adds it to the vault. */
export async function withKit(vault: Vault, present: string | null): Promise<NewKit> {
  const { openers } = vault;
  const made = await makeKit(openers.vaultId, { number: await openers.nextKitNumber(), madeAt });
  const facts = { kit: made.file.kit, number: made.file.number, madeAt, madeBy: 'Ada' };
  await openers.addKit((dataKey, slotId) => wrapWithKit(dataKey, slotId, facts, made.key), facts, present, follower);
  return made;
}

/** A vault with one value and a kit; `keyring` protects it by that, otherwise a passphrase does. */
export async function kitVault(folder = tempFolder(), keyring?: ReturnType<typeof pretendKeyring>['keyring']) {
  const vault = await readyVault(folder, keyring ? { safeStorage: keyring } : {});
  if (!keyring) await vault.setPassphrase(passphrase);
  await saveSecret(vault, 1, secret);
  return { folder, vault, kit: await withKit(vault, keyring ? null : passphrase) };
}

import type { Vault } from '../../../../../electron/storage/vault/vault';
import { pretendKeyring, readyVault, saveSecret, tempFolder } from './temp-vault';

const { keyring } = pretendKeyring();

/** A made-up passphrase that is strong enough. */
export const passphrase = 'a made-up passphrase 7';

/** Opens the vault in a folder with the keyring that all of these folders share. */
export const open = (folder: string) => readyVault(folder, { safeStorage: keyring });

/** The codes of the notices that a vault tells. */
export const told = (vault: Vault) => vault.notices().map(({ code }) => code);

/** A folder with two keys, closed. */
export async function arranged(): Promise<string> {
  const folder = tempFolder();
  const vault = await open(folder);
  for (const number of [1, 2]) await saveSecret(vault, number, `DEMOKEY${number}`);
  await vault.close();
  return folder;
}

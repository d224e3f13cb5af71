import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileFormatsOf } from '../../../../electron/storage/files/file-formats';
import { openVault } from '../../../../electron/storage/vault/open-vault';
import type { Vault } from '../../../../electron/storage/vault/vault';
import { openConf } from '../../../harness/seed/conf-store';
import { standInKeyring } from '../../../harness/seed/keyring';
import { seedProfile } from '../../../harness/seed/profile';

/** A seeded open vault with its folder and the ids of its keys. */
export type OpenedVault = { readonly vault: Vault; readonly folder: string; readonly ids: readonly string[] };

/** Seeds a vault with this many keys below `parent` and opens it as the app does. Its backups wait for an hour. */
export async function openSeeded(parent: string, keys: number): Promise<OpenedVault> {
  const folder = join(parent, `keys-${keys}`);
  rmSync(folder, { recursive: true, force: true });
  const { ids } = await seedProfile({ folder, keys });
  const vault = await openVault({
    folder,
    safeStorage: standInKeyring(`${folder}.keyring`),
    platform: process.platform,
    clock: () => new Date(),
    openStore: openConf,
    fileFormats: fileFormatsOf('0.1.0'),
    journal: { who: () => 'Ada', machine: 'bench' },
    practice: false,
    backupDelayMs: 3_600_000,
  });
  await vault.prepare();
  return { vault, folder, ids };
}

import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { Notice } from '../../../shared/contract/app-state';
import { type CheckedFile, createCheckedFile } from '../files/checked-file';
import type { FileFormats } from '../files/file-formats';
import type { StoreFactory } from '../files/store-file';
import { JournalHead } from '../journal/head';
import { genesis } from '../journal/line';
import { makeKey } from './keys/derived-keys';
import { KeySlots, noSlots } from './keys/key-slot';
import { maxRecordFiles } from './records/record-files';

/** The content of `vault.json`: everything about the vault that is neither a record nor an event. */
export const VaultContent = z.object({
  vaultId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  keys: KeySlots,
  /** Signs the journal until there is a data key; in clear, because nothing is protected yet. Base64. */
  interimKey: z.string(),
  journal: JournalHead,
  /** The number of record files, so that a missing one is noticed. */
  shards: z.int().check(z.minimum(0), z.maximum(maxRecordFiles)),
  notices: z.array(Notice),
  /**
   * Ids of notices that the person dismissed and that would otherwise be raised at every start, with a signature if
   * there is one: `<id>` or `<id>.<key id>.<mac>`.
   */
  dismissed: z.array(z.string()),
});
export type VaultContent = z.infer<typeof VaultContent>;

/** The second place of the wrapped keys: losing the data key would lose every value. */
export const KeyCopyContent = z.pick(VaultContent, { vaultId: true, keys: true, interimKey: true });
export type KeyCopyContent = z.infer<typeof KeyCopyContent>;

/** `vault.json` in the data folder. */
export function vaultFileIn(
  folder: string,
  openStore: StoreFactory,
  fileFormats: FileFormats,
): CheckedFile<VaultContent> {
  return createCheckedFile({
    folder,
    name: 'vault',
    fileFormat: fileFormats.vault,
    schema: VaultContent,
    openStore,
    guarded: true,
  });
}

/** `wrapped-keys.json` in the folder of backups. */
export function keyCopyIn(
  folder: string,
  openStore: StoreFactory,
  fileFormats: FileFormats,
): CheckedFile<KeyCopyContent> {
  const shape = { fileFormat: fileFormats.keys, schema: KeyCopyContent };
  return createCheckedFile({ folder, name: 'wrapped-keys', ...shape, openStore, guarded: true });
}

/** The content of a new vault. */
export function newVaultContent(): VaultContent {
  return {
    vaultId: randomBytes(16).toString('hex'),
    keys: noSlots,
    interimKey: makeKey().toString('base64'),
    journal: { length: 0, head: genesis, seal: '', key: 'interim' },
    shards: 0,
    notices: [],
    dismissed: [],
  };
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkedContent, inspectChecked } from '../../files/checked-content';
import { durableWrite, removeTempFiles } from '../../files/durable-write';
import { checksum, type FileFormat } from '../../files/file-codec';
import type { FileFormats } from '../../files/file-formats';
import { readIfThere } from '../../files/private-files';
import { indented } from '../../files/written-file';
import type { KeySlots } from '../keys/key-slot';
import { KeyCopyContent, VaultContent } from '../vault-file';
import { hashOf, Manifest, manifestName, writeManifest } from './backup-set';

/** Matches the wrap texts in a file. A file that is no longer valid JSON may still hold one. */
const wrapTexts = /("(?:ciphertext|sealed)"\s*:\s*")[A-Za-z0-9+/=]+/g;

/** The members that the vault file and its copies share. */
type WithSlots = { readonly vaultId: string; readonly keys: KeySlots };

/**
 * Writes the current key list into every older copy of it inside the data folder: backups, and copies from before an
 * update or a new key. Quarantined files lose their wraps instead. So what opened an older copy no longer opens it
 * after a change of protection. Each file is replaced whole and read back; a kill leaves some of them unchanged, and
 * the next call continues. Throws what the file system throws.
 */
export async function renewCopies(
  folder: string,
  fileFormats: FileFormats,
  vaultId: string,
  slots: KeySlots,
): Promise<void> {
  const backups = join(folder, 'backups');
  const backupFolders = foldersIn(backups);
  const asides = foldersIn(folder).filter((path) => path.slice(folder.length + 1).startsWith('before-'));
  const asideKeys = asides.map((path) => join(path, 'backups'));
  // An earlier change that was killed may have left temporary files with old wraps.
  for (const place of [...backupFolders, ...asides, ...asideKeys]) removeTempFiles(place);
  for (const place of [...backupFolders, ...asides])
    await renewChecked(join(place, 'vault.json'), fileFormats.vault, VaultContent, vaultId, slots);
  for (const place of asideKeys)
    await renewChecked(join(place, 'wrapped-keys.json'), fileFormats.keys, KeyCopyContent, vaultId, slots);
  for (const place of backupFolders) await renewManifest(place, fileFormats.backup);
  const damaged = [folder, backups, ...asides].flatMap((place) =>
    namesIn(place, /^(vault|wrapped-keys)\.json\.corrupt-/).map((name) => join(place, name)),
  );
  for (const path of damaged) await scrub(path);
}

async function renewChecked<T extends WithSlots>(
  path: string,
  fileFormat: FileFormat,
  schema: Parameters<typeof inspectChecked<T>>[1]['schema'],
  vaultId: string,
  slots: KeySlots,
): Promise<void> {
  const bytes = readIfThere(path);
  if (bytes === null) return;
  const inspection = inspectChecked(bytes, { fileFormat, schema });
  if (inspection.state !== 'good') return scrub(path);
  if (inspection.content.vaultId !== vaultId || checksum(inspection.content.keys) === checksum(slots)) return;
  const renewed = { ...inspection.content, keys: slots };
  await durableWrite(path, Buffer.from(indented(checkedContent({ fileFormat }, renewed)), 'utf8'));
}

/** The manifest holds each file's hash, so it must be updated too. */
async function renewManifest(place: string, fileFormat: FileFormat): Promise<void> {
  const path = join(place, manifestName);
  const inspection = inspectChecked(readIfThere(path), { fileFormat, schema: Manifest });
  const vault = readIfThere(join(place, 'vault.json'));
  if (inspection.state !== 'good' || vault === null) return;
  const sha256 = hashOf(vault);
  const files = inspection.content.files.map((file) => (file.name === 'vault.json' ? { ...file, sha256 } : file));
  if (checksum(files) === checksum(inspection.content.files)) return;
  await durableWrite(path, Buffer.from(writeManifest(fileFormat, { ...inspection.content, files }), 'utf8'));
}

async function scrub(path: string): Promise<void> {
  const text = readIfThere(path)?.toString('latin1');
  const scrubbed = text?.replace(wrapTexts, '$1');
  if (scrubbed !== undefined && scrubbed !== text) await durableWrite(path, Buffer.from(scrubbed, 'latin1'));
}

function foldersIn(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  const entries = readdirSync(place, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(place, name));
}

function namesIn(place: string, pattern: RegExp): readonly string[] {
  return existsSync(place) ? readdirSync(place).filter((name) => pattern.test(name)) : [];
}

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { checkedContent, inspectChecked } from '../../files/checked-content';
import type { FileFormat, FileInspection } from '../../files/file-codec';
import { readIfThere } from '../../files/private-files';
import { indented } from '../../files/written-file';
import { JournalHead } from '../../journal/head';

/**
 * The manifest of a backup. `seq` is the number of the last event when the backup started, and `head` the journal's end
 * as sealed last; null in backups of the first format.
 */
export const Manifest = z.object({
  at: z.string(),
  seq: z.int().check(z.minimum(0)),
  head: z.nullable(JournalHead),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** One backup with a readable manifest. */
export type Backup = Manifest & { readonly folder: string };

/** The folder of an account's backups and the format of their manifests. */
export type BackupPlace = { readonly folder: string; readonly fileFormat: FileFormat };

/** The name of each backup's manifest; it is written last. */
export const manifestName = 'manifest.json';

/** The name of a backup's folder: its time, in a form that every file system accepts. */
export function backupName(at: Date): string {
  return at.toISOString().replaceAll(':', '-');
}

/** Returns the time in a backup's name; null for a folder that is not a backup. */
export function timeOfBackup(name: string): Date | null {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/.exec(name);
  return parts === null ? null : new Date(`${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}`);
}

/** The text of a backup's manifest. */
export function writeManifest(fileFormat: FileFormat, manifest: Manifest): string {
  return indented(checkedContent({ fileFormat }, manifest));
}

/** The hash that identifies a copied file. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Returns all readable backups, those with the latest event first. Events decide, because a computer's clock may jump.
 */
export function listBackups({ folder, fileFormat }: BackupPlace): readonly Backup[] {
  const backups: Backup[] = [];
  for (const name of folderNames(folder)) {
    const inspection = inspectChecked(readIfPossible(join(folder, name, manifestName)), {
      fileFormat,
      schema: Manifest,
    });
    if (inspection.state === 'good') backups.push({ ...inspection.content, folder: join(folder, name) });
  }
  return backups.sort((a, b) => b.seq - a.seq || (a.at < b.at ? 1 : -1));
}

/** Returns the names of all backup folders, oldest first. */
export function folderNames(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && timeOfBackup(entry.name) !== null);
    return folders.map(({ name }) => name).sort();
  } catch {
    return [];
  }
}

/**
 * Finds the newest copy of one file that is unchanged since the backup and that `inspect` accepts; `inspect` also
 * migrates a copy of an older format.
 */
export function findGoodCopy<T>(
  place: BackupPlace,
  name: string,
  inspect: (bytes: Buffer) => FileInspection<T>,
): { readonly content: T; readonly at: string } | null {
  return findGoodCopyIn(listBackups(place), name, inspect);
}

/** The same for many files: the caller reads the backups' lists once. */
export function findGoodCopyIn<T>(
  backups: readonly Backup[],
  name: string,
  inspect: (bytes: Buffer) => FileInspection<T>,
): { readonly content: T; readonly at: string } | null {
  for (const backup of backups) {
    const listed = backup.files.find((file) => file.name === name);
    const bytes = listed === undefined ? null : readIfPossible(join(backup.folder, name));
    if (bytes === null || hashOf(bytes) !== listed?.sha256) continue;
    const found = inspect(bytes);
    if (found.state === 'good') return { content: found.content, at: backup.at };
  }
  return null;
}

/** An unreadable backup is skipped: it may neither stop the app nor hide an older readable one. */
function readIfPossible(path: string): Buffer | null {
  try {
    return readIfThere(path);
  } catch {
    return null;
  }
}

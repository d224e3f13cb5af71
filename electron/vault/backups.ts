import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../failures';
import { foldersToDrop } from './backup-rotation';
import { backupName, folderNames, hashOf, type Manifest, manifestName, writeManifest } from './backup-set';
import { makePrivateFolder, syncFolder } from './private-files';

/** One file to be copied. `isGood` keeps a damaged file from ever entering a backup. */
export type BackupSource = {
  /** Path inside the backup, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly isGood: (bytes: Buffer) => boolean;
};

/**
 * Copies the files into a new folder, reads every copy back, and only then gives the folder its name; whatever fails
 * before leaves no backup behind. Files that are missing or damaged are left out. Old backups go afterwards.
 * Throws what the file system throws.
 * @param seq the number of the last event: taken before the copying begins, so it never promises too much.
 */
export async function makeBackup(
  folder: string,
  sources: readonly BackupSource[],
  seq: number,
  now: Date,
): Promise<void> {
  makePrivateFolder(folder);
  const name = backupName(now);
  const part = join(folder, `${name}.part`);
  await rm(part, { recursive: true, force: true });
  try {
    const files: Manifest['files'] = [];
    for (const { name: file, path, isGood } of sources) {
      const bytes = await readSource(path);
      if (bytes === null || !isGood(bytes)) continue;
      await writeVerified(join(part, file), bytes);
      files.push({ name: file, sha256: hashOf(bytes) });
    }
    if (files.length === 0) return;
    const manifest = writeManifest({ at: now.toISOString(), seq, files });
    await writeVerified(join(part, manifestName), Buffer.from(manifest, 'utf8'));
    await rename(part, join(folder, name));
    syncFolder(folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  for (const old of foldersToDrop(folderNames(folder), now))
    await rm(join(folder, old), { recursive: true, force: true });
}

async function readSource(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function writeVerified(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const copy = await readFile(path);
  if (!copy.equals(bytes)) throw new Error('The copy differs from what was written.');
}

import { link, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createYield } from '../../../async/yield';
import { errorCode } from '../../../failures';
import { syncFolder, writeNewFile } from '../../files/durable-write';
import { makePrivateFolder } from '../../files/private-files';
import { foldersToDrop } from './backup-rotation';
import {
  type Backup,
  type BackupPlace,
  backupName,
  folderNames,
  hashOf,
  listBackups,
  type Manifest,
  manifestName,
  writeManifest,
} from './backup-set';

/** One file to back up. `isGood` keeps a damaged file out of the backup. */
export type BackupSource = {
  /** Path inside the backup, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly isGood: (bytes: Buffer) => boolean;
};

/** The stamp of a source at its last copy, and the copy's hash and folder. */
type Copied = { readonly stamp: string; readonly sha256: string; readonly folder: string };

/** The files copied by backups of this run, by name. The caller keeps it between backups. */
export type CopiedFiles = Map<string, Copied>;

/**
 * Copies the files into a new folder that gets its name only when it is complete; a failure leaves no backup behind. A
 * changed file is copied and read back. An unchanged one is hard-linked to the last backup's copy, so that a backup
 * costs what has changed. Because such a copy is shared, the first backup of a run reads each back before it uses it.
 * Missing or damaged files are left out. Old backups are deleted afterwards. Throws what the file system throws.
 * @param reach the journal's end, taken before copying starts, so that the manifest never claims too much.
 * @param copied the files that backups of this run have copied; it is updated.
 */
export async function makeBackup(
  place: BackupPlace,
  sources: readonly BackupSource[],
  reach: Pick<Manifest, 'seq' | 'head'>,
  now: Date,
  copied: CopiedFiles = new Map(),
): Promise<void> {
  const { folder, fileFormat } = place;
  makePrivateFolder(folder);
  const name = backupName(now);
  const part = join(folder, `${name}.part`);
  await rm(part, { recursive: true, force: true });
  const last = listBackups(place)[0];
  const fresh: CopiedFiles = new Map();
  const yieldIfDue = createYield();
  try {
    for (const source of sources) {
      const stamp = await stampOf(source.path);
      if (stamp === null) continue;
      const target = join(part, source.name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const sha256 = (await linkKnown(copied, source, stamp, target)) ?? (await copySource(last, source, target));
      if (sha256 !== null) fresh.set(source.name, { stamp, sha256, folder: join(folder, name) });
      await yieldIfDue();
    }
    if (fresh.size === 0) return;
    const files: Manifest['files'] = [...fresh].map(([file, { sha256 }]) => ({ name: file, sha256 }));
    const manifest = writeManifest(fileFormat, { at: now.toISOString(), ...reach, files });
    await writeNewFile(join(part, manifestName), Buffer.from(manifest, 'utf8'));
    await rename(part, join(folder, name));
    syncFolder(folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  copied.clear();
  for (const [file, each] of fresh) copied.set(file, each);
  for (const old of foldersToDrop(folderNames(folder), now))
    await rm(join(folder, old), { recursive: true, force: true });
}

/** Links the copy that this run made or verified, if the source is unchanged since; otherwise null. */
async function linkKnown(
  copied: CopiedFiles,
  { name }: BackupSource,
  stamp: string,
  target: string,
): Promise<string | null> {
  const known = copied.get(name);
  if (known === undefined || known.stamp !== stamp) return null;
  return (await tryToLink(join(known.folder, name), target)) ? known.sha256 : null;
}

/** Copies a good source, or links the last backup's copy if it holds the same bytes; null for a damaged source. */
async function copySource(
  last: Backup | undefined,
  { name, path, isGood }: BackupSource,
  target: string,
): Promise<string | null> {
  const bytes = await readSource(path);
  if (bytes === null) return null;
  const sha256 = hashOf(bytes);
  if (last?.files.some((file) => file.name === name && file.sha256 === sha256)) {
    const copy = join(last.folder, name);
    // An unreadable copy is not used.
    const held = await readSource(copy).catch(() => null);
    if (held?.equals(bytes) && (await tryToLink(copy, target))) return sha256;
  }
  if (!isGood(bytes)) return null;
  await writeNewFile(target, bytes);
  return sha256;
}

/** False when the file system has no hard links, or the copy is gone. */
async function tryToLink(copy: string, target: string): Promise<boolean> {
  try {
    await link(copy, target);
    return true;
  } catch {
    return false;
  }
}

/** Size, time and inode of a file; null when there is none. Each save gives a file a new inode. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readSource(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

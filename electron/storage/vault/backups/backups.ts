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

/** One file to be copied. `isGood` keeps a damaged file from ever entering a backup. */
export type BackupSource = {
  /** Path inside the backup, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly isGood: (bytes: Buffer) => boolean;
};

/** How a source looked when it was copied last, and what the copy is known by. */
type Copied = { readonly stamp: string; readonly sha256: string; readonly folder: string };

/** What the backups of this run have copied, by name. Kept by whoever makes several. */
export type CopiedFiles = Map<string, Copied>;

/**
 * Puts the files into a new folder, and only then gives the folder its name; whatever fails before leaves no backup
 * behind. A file that changed is copied and read back. One that did not is not written again: the new backup gets the
 * last one's copy as a second name (a hard link), so that a backup costs what has changed, not what is there. Since
 * such a copy is one for all, the first backup of a run reads each back before it uses it. Files that are missing or
 * damaged are left out. Old backups go afterwards. Throws what the file system throws.
 * @param reach how far the journal had come: taken before the copying begins, so it never promises too much.
 * @param copied what backups of this run have copied before; it is brought up to date.
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

/** Uses the copy that this run made or read back, while the source is still as it was then; else null. */
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

/** Copies a good source, or uses the last backup's copy if that holds the same bytes; null for a damaged source. */
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
    // A copy that cannot be read is as good as none.
    const held = await readSource(copy).catch(() => null);
    if (held?.equals(bytes) && (await tryToLink(copy, target))) return sha256;
  }
  if (!isGood(bytes)) return null;
  await writeNewFile(target, bytes);
  return sha256;
}

/** Not every file system has hard links, and a copy may be gone: then there is nothing to use. */
async function tryToLink(copy: string, target: string): Promise<boolean> {
  try {
    await link(copy, target);
    return true;
  } catch {
    return false;
  }
}

/** Size, time and number of a file; null when there is none. Each save gives a file a new number. */
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

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, KnownFailure } from '../../failures';
import { tryQuietly } from './try-quietly';

/** Checks the bytes that were read back, before the file gets its name; throws to refuse them. */
export type Verify = (written: Buffer) => void | Promise<void>;

/** The codes of a failed rename while a virus scanner or an indexer holds a file on Windows. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How often a rename of a held file is tried, and the pause between two tries in milliseconds. */
const tries = 10;
const pauseMs = 100;

/** The names of temporary files, of this module and of electron-store's writes (package atomically). */
const unfinishedFile = /^[0-9a-z-]+\.(json|csv)(\.corrupt-[\w.-]+)?\.tmp-[0-9a-f]+$/;
/** The names of unfinished backups and of unfinished copies from before an update or a new key. */
const unfinishedFolder = /^(before-[a-z]+-[\w.-]+-)?\d{4}-\d\d-\d\dT[\d.-]+Z\.part$/;

/**
 * Replaces or creates a file and resolves once it is on the disk. The bytes are written to a private temporary file in
 * the same folder, synced, read back, and only then renamed. A kill, a full disk or a faulty disk leaves the old file
 * or the whole new one. A link stays a link.
 * @throws what the file system throws, an error with the code `READ-BACK` when other bytes were read back, or what
 *   `verify` throws. The old file is kept then, and no temporary file is left.
 */
export async function durableWrite(
  path: string,
  bytes: Uint8Array,
  { verify }: { readonly verify?: Verify } = {},
): Promise<void> {
  const target = await realpath(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    return path;
  });
  const temp = tempBeside(target);
  try {
    await writeNewFile(temp, bytes, verify);
    for (const pause of renaming(temp, target)) await wait(pause);
    syncFolder(dirname(target));
  } catch (error) {
    await rm(temp, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a new private file, syncs it and reads it back. For a file in a folder that gets its name only when it is
 * complete.
 * @throws EEXIST rather than overwrite an existing file, and as `durableWrite` does; the caller deletes the file then.
 */
export async function writeNewFile(path: string, bytes: Uint8Array, verify?: Verify): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  const written = await readFile(path);
  if (!written.equals(bytes)) throw Object.assign(new Error('Not what was written'), { code: 'READ-BACK' });
  await verify?.(written);
}

/** The synchronous form without reading back, for use while a file is being opened. Throws EEXIST. */
export function writeNewFileSync(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Guards a write of electron-store, which renames a truncated file over the good one when the disk reports no error.
 * The size is compared, and on a short write the old file is restored from its hard link, which needs no space on a
 * full disk.
 * @param replace replaces the file and returns its expected size in bytes.
 * @throws KnownFailure `storage-full`, and what the file system throws.
 */
export function replaceGuarded(path: string, replace: () => number): void {
  const old = keepOld(path);
  try {
    const size = replace();
    if (statSync(path).size !== size) {
      old?.putBack();
      throw new KnownFailure('storage-full', 'short write');
    }
    syncFolder(dirname(path));
  } finally {
    // A temporary name that stays is removed at the next start.
    if (old !== null) tryQuietly(() => rmSync(old.temp, { force: true }));
  }
}

/**
 * Makes a rename or a new file in this folder survive a power cut. Windows has no such call and some network file
 * systems refuse it, so a failure is ignored.
 */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  tryQuietly(() => {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  });
}

/** True for the name of a file or folder that a kill left unfinished: never acknowledged, and never read. */
export function isTempName(name: string): boolean {
  return unfinishedFile.test(name) || unfinishedFolder.test(name);
}

/**
 * Deletes what kills left unfinished; on a computer that is switched off hard every evening it would pile up. Failures
 * are ignored.
 */
export function removeTempFiles(folder: string): void {
  tryQuietly(() => {
    for (const name of readdirSync(folder).filter(isTempName))
      rmSync(join(folder, name), { recursive: true, force: true });
  });
}

function tempBeside(path: string): string {
  return `${path}.tmp-${randomBytes(6).toString('hex')}`;
}

/** Renames, and yields the pause in milliseconds while another program holds one of the files. */
function* renaming(from: string, to: string): Generator<number, void> {
  for (let left = tries; ; left -= 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (left <= 1 || !held.has(errorCode(error))) throw error;
      yield pauseMs;
    }
  }
}

type Old = { readonly temp: string; readonly putBack: () => void };

/** Null when there is no file. Kept in memory when the file system has no hard links, such as FAT. */
function keepOld(path: string): Old | null {
  const target = existsSync(path) ? realpathSync(path) : null;
  if (target === null) return null;
  const temp = tempBeside(target);
  try {
    linkSync(target, temp);
  } catch {
    const bytes = readFileSync(target);
    return { temp, putBack: () => writeFileSync(target, bytes, { flush: true }) };
  }
  return { temp, putBack: () => renameBack(temp, target) };
}

/** Spins between tries, as electron-store does: nothing else may run in the middle of a save. */
function renameBack(temp: string, target: string): void {
  try {
    for (const pause of renaming(temp, target)) spin(pause);
    syncFolder(dirname(target));
  } catch {
    // The file is truncated already, so overwriting it in place risks nothing more.
    writeFileSync(target, readFileSync(temp), { flush: true });
  }
}

function spin(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

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

/** Has the last word on the bytes that were read back, before they get their name; throws to refuse them. */
export type Verify = (written: Buffer) => void | Promise<void>;

/** What a rename fails with while a virus scanner or an indexer holds a file on Windows. */
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How often a held file is tried, and how long between two tries, in milliseconds. */
const tries = 10;
const pauseMs = 100;

/** The names of unfinished files, of this module and of electron-store's own writes (package atomically). */
const unfinishedFile = /^[0-9a-z-]+\.(json|csv)(\.corrupt-[\w.-]+)?\.tmp-[0-9a-f]+$/;
/** The names of unfinished backups and of unfinished copies from before an update or a new key. */
const unfinishedFolder = /^(before-[a-z]+-[\w.-]+-)?\d{4}-\d\d-\d\dT[\d.-]+Z\.part$/;

/**
 * Replaces a file, or makes it, and returns once it is on the disk. The bytes are written to a private file beside it,
 * synced, read back, and only then get the name. So a kill, a full disk or a disk that lies leaves the old file or the
 * whole new one. A link stays a link.
 * @throws what the file system throws, an error with the code `READ-BACK` when other bytes were read back, or what
 * `verify` throws. The old file stands then, and nothing is left beside it.
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
 * Writes a new private file, syncs it and reads it back. For a folder that gets its own name only when it is whole.
 * @throws EEXIST rather than touch a file that is there, and as `durableWrite` does; the caller takes the file away.
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

/** The same at once, without reading back, for what happens while a file is being opened. Throws EEXIST. */
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
 * Holds a write of electron-store to the same promise. It renames a file that the disk cut short without an error over
 * the good one: so the size is compared, and the old content is put back. A hard link keeps that content, because taking
 * one and giving it its name back need no room on a full disk.
 * @param replace replaces the file and returns how many bytes it must have now.
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
    // A name that stays is taken away at the next start.
    if (old !== null) tryQuietly(() => rmSync(old.temp, { force: true }));
  }
}

/**
 * Makes a rename or a new file in this folder survive a power cut. Windows has no such call and some network file
 * systems refuse it, so failing here is no failure of the save.
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

/** Whether a file or folder of this name is what a kill left half-written: never acknowledged, and read by nothing. */
export function isTempName(name: string): boolean {
  return unfinishedFile.test(name) || unfinishedFolder.test(name);
}

/**
 * Takes away what kills left half-written; a computer that is switched off hard every evening would gather it for years.
 * Failing here harms nobody.
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

/** Renames, and yields the pause to be waited for, in milliseconds, while somebody else holds one of the files. */
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

/** Null when there is no file. In memory where the file system knows no hard links, such as FAT. */
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
    // What stands there is short already, so writing over it in place risks nothing more.
    writeFileSync(target, readFileSync(temp), { flush: true });
  }
}

function spin(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

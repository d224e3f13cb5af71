import { type Dirent, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { storageFailure } from '../../../failures';
import { isTempName, syncFolder, writeNewFile } from '../../files/durable-write';
import { parseObject } from '../../files/file-codec';
import { readIfThere } from '../../files/private-files';
import { tryQuietly } from '../../files/try-quietly';
import { indexName } from '../records/record-index';

/** Everything of an account that a new key or a new format may change. Backups are not copied. */
const folders = ['records', 'reviews', 'drills', 'signing'];
/** On Windows the key that decrypts the keyring wraps is in Chromium's `Local State`. */
const extraFiles = ['Local State'];
const keyCopy = join('backups', 'wrapped-keys.json');

/**
 * Copies the account's own files into a folder of this name inside the data folder and reads each copy back. The folder
 * gets its name only when it is complete; an existing one is kept. The copied files are not changed.
 * @returns the absolute path of the copy.
 * @throws KnownFailure of storage; an unfinished copy is removed as far as possible.
 */
export async function copyAside(folder: string, name: string): Promise<string> {
  const whole = join(folder, name);
  if (existsSync(whole)) return whole;
  const unfinished = `${whole}.part`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    const files = filesOf(folder);
    mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    for (const file of files) await copyFile(join(folder, file), join(unfinished, file));
    for (const inside of new Set(['', ...files.map(dirname)])) syncFolder(join(unfinished, inside));
    renameSync(unfinished, whole);
    syncFolder(folder);
  } catch (error) {
    tryQuietly(() => rmSync(unfinished, { recursive: true, force: true }));
    throw storageFailure(error);
  }
  return whole;
}

/** The paths, relative to the data folder, of all files to copy. */
function filesOf(folder: string): readonly string[] {
  const isOwn = ({ name }: Dirent) => /\.jsonl?$/.test(name) || extraFiles.includes(name);
  const isCopied = (entry: Dirent) => entry.isFile() || isLinkToOwn(entry);
  const top = readdirSync(folder, { withFileTypes: true }).filter((entry) => isOwn(entry) && isCopied(entry));
  const below = folders
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => isCopied(entry) && !isTempName(entry.name) && !isIndex(entry))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const keys = existsSync(join(folder, keyCopy)) ? [keyCopy] : [];
  return [...top.map(({ name }) => name), ...below, ...keys].sort();
}

/** The index of the records is made anew from them. */
function isIndex({ parentPath, name }: Dirent): boolean {
  return name === indexName && basename(parentPath) === 'records';
}

/**
 * True for a link to a file that the app stores: a write replaces that file, so it needs a copy. Any other file behind a
 * link may be a secret of another program, and whoever made the link may be able to read this folder.
 */
function isLinkToOwn(entry: Dirent): boolean {
  return (
    entry.isSymbolicLink() && String(parsedBehind(join(entry.parentPath, entry.name))?.magic).startsWith('keyquilt ')
  );
}

/** Null for a link to anything but a JSON file that can be read. */
function parsedBehind(link: string): Record<string, unknown> | null {
  try {
    return statSync(link).isFile() ? parseObject(readIfThere(link)) : null;
  } catch {
    return null;
  }
}

async function copyFile(from: string, to: string): Promise<void> {
  const bytes = readIfThere(from);
  if (bytes === null) return;
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  await writeNewFile(to, bytes);
}

import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { storageFailure } from '../../failures';
import { syncFolder } from './durable-write';

/**
 * Keeps a damaged file under `<name>.corrupt-<time>`, where nothing overwrites or deletes it. It is moved rather than
 * copied: that needs no room on a full disk, and electron-store opens no file that it cannot parse. A kill right after
 * leaves the file missing, which the next start repairs just the same.
 * @returns the name of the kept file, in the same folder.
 * @throws KnownFailure of storage when it cannot be kept; the damaged file is left alone then.
 */
export function quarantineFile(path: string, now: Date): string {
  const stem = join(dirname(path), `${basename(path)}.corrupt-${now.toISOString().replaceAll(':', '-')}`);
  let aside = stem;
  for (let turn = 1; existsSync(aside); turn++) aside = `${stem}-${turn}`;
  try {
    move(path, aside);
  } catch (error) {
    throw storageFailure(error);
  }
  syncFolder(dirname(path));
  return basename(aside);
}

/** A virus scanner that holds the file can forbid moving it and still let it be read. */
function move(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch {
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
    rmSync(path);
  }
}

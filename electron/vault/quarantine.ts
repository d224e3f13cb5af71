import { constants, copyFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, storageFailure } from '../failures';
import { syncFolder } from './private-files';

const mostTries = 100;

/**
 * Keeps a damaged file under `<name>.corrupt-<time>` before anything takes its place; an older one is never overwritten.
 * On a full disk the file is moved instead of copied, which needs no room.
 * @returns the name of the file beside it.
 * @throws KnownFailure of storage when it can be kept in neither way; the damaged file must then be left alone.
 */
export function keepAside(path: string, now: Date): string {
  const stem = `${basename(path)}.corrupt-${now.toISOString().replaceAll(':', '-')}`;
  for (let turn = 0; turn < mostTries; turn++) {
    const name = turn === 0 ? stem : `${stem}-${turn}`;
    const aside = join(dirname(path), name);
    try {
      copyFileSync(path, aside, constants.COPYFILE_EXCL);
      syncFolder(dirname(path));
      return name;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      return moveAside(path, `${aside}-moved`);
    }
  }
  throw storageFailure(null);
}

function moveAside(path: string, aside: string): string {
  try {
    renameSync(path, aside);
    return basename(aside);
  } catch (error) {
    throw storageFailure(error);
  }
}

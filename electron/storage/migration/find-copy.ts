import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { lastName, type StoredFile } from './stored-files';

/** The names of copies that were made before an update. */
const copyName = /^before-update-to-.+T[\d-]+\.\d+Z$/;

/** A file as it stands. */
type FileInUse = { readonly file: StoredFile; readonly before: Buffer };

/**
 * The name of a copy from an earlier try that leads to these files, or null. Each is as it was then, or is what the
 * update makes of it: so the copy of a try that was cut off stays the one from before, and whoever opens the app again
 * and again on a full disk does not fill it up with copies of the same.
 */
export function findCopyOf(folder: string, files: readonly FileInUse[], notice: Notice): string | null {
  const leadsTo = (name: string) =>
    files.every(({ file, before }) => {
      const kept = readIfPossible(join(folder, name, file.name));
      if (kept === null || kept.equals(before)) return kept !== null;
      // The vault's own file is the last to be replaced: once it is, no try is left half done.
      const inspection = file.name === lastName ? null : file.inspect(kept);
      return inspection?.state === 'good' && inspection.isOlder && inspection.content(notice).equals(before);
    });
  const names = readdirSync(folder).filter((name) => copyName.test(name));
  return names.sort().reverse().find(leadsTo) ?? null;
}

function readIfPossible(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

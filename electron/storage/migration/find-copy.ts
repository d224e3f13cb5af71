import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { lastName, type StoredFile } from './stored-files';

/** Matches the names of copies made before an update. */
const copyName = /^before-update-to-.+T[\d-]+\.\d+Z$/;

/** A file and its current bytes. */
type FileInUse = { readonly file: StoredFile; readonly before: Buffer };

/**
 * Returns the name of an earlier attempt's copy that still fits these files, or null. Each file must be as it is in the
 * copy, or as the update makes it. So a cut-off attempt keeps its copy from before the update, and repeated starts on a
 * full disk do not fill it with equal copies.
 */
export function findCopyOf(folder: string, files: readonly FileInUse[], notice: Notice): string | null {
  const leadsTo = (name: string) =>
    files.every(({ file, before }) => {
      const kept = readIfPossible(join(folder, name, file.name));
      if (kept === null || kept.equals(before)) return kept !== null;
      // The vault's own file is replaced last: once it is, no attempt is left half done.
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

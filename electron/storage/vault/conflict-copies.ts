import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of an account that hold its files, and the names of these files. */
const places: readonly (readonly [folder: string, file: RegExp])[] = [
  ['', /^(vault|settings|journal|records|backups|reviews|drills|signing)$/],
  ['records', /^\d{2,6}$/],
  ['backups', /^wrapped-keys$/],
  ['reviews', /^[0-9a-f]{24}$/],
  ['reviews/parts', /^[0-9a-f]{24}-\d{3}$/],
  ['drills', /^[0-9a-f]{24}$/],
  ['signing', /^[0-9a-f]{32}$/],
];

/**
 * Suffixes that sync services add to a conflicting file: Dropbox and Nextcloud ` (… conflicted copy …)`, Google Drive `
 * (1)`, iCloud ` 2`, Syncthing `.sync-conflict-…`, OneDrive `-` and the computer's name.
 */
const conflicts = [
  / \([^)]*conflicted copy[^)]*\)$/i,
  / \(\d{1,3}\)$/,
  / \d{1,3}$/,
  /\.sync-conflict-[\w-]+$/,
  /-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{0,14}$/,
];

/** Finds the conflict copies that a sync service made of an account's files, by their path inside its folder. */
export function findConflictCopies(folder: string): readonly string[] {
  return places.flatMap(([place, own]) =>
    namesIn(join(folder, place))
      .filter((name) => isConflictCopy(name, own))
      .map((name) => (place === '' ? name : `${place}/${name}`)),
  );
}

function isConflictCopy(name: string, own: RegExp): boolean {
  const stem = name.replace(/\.jsonl?$/, '');
  return conflicts.some((mark) => mark.test(stem) && own.test(stem.replace(mark, '')));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

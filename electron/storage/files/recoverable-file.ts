import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { storageFailure } from '../../failures';
import { syncFolder } from './durable-write';
import { type Damage, type FileInspection, newerFormat } from './file-codec';
import { NotMigrated } from './format-migrations';
import { tryQuietly } from './try-quietly';

/** What a notice about a file says. */
type FileNotice = Pick<Notice, 'code' | 'facts'>;

/** What is wrong with a file, and what of it could be parsed. */
type Damaged = { readonly damage: Damage; readonly parsed: Record<string, unknown> | null };

/** What takes the place of a damaged file, and the words for it: which notice, with which facts beside the usual ones. */
type Restored<T> = FileNotice & { readonly content: T };

/** A stored file that no damage takes away without a word. */
export type RecoverableFile<T> = {
  readonly path: string;
  /** Its path inside the account's folder, with `/`, for notices and failures. */
  readonly name: string;
  /**
   * Looks at the file and changes nothing. What it throws for a file that is there and cannot be read passes on: such a
   * file is refused in words, never taken for a missing one.
   */
  readonly inspect: () => FileInspection<T>;
  /** Finds what is to take its place, and changes nothing. Null where nothing is known of it. */
  readonly restore: (damaged: Damaged) => Restored<T> | null;
  /** Writes what was found. Should it fail, the next start restores once more. */
  readonly rewrite?: (content: T) => void;
  /** Facts that every notice about this file has beside the usual ones. */
  readonly facts?: Notice['facts'];
  /** Nothing about this file may keep anybody out: unreadable counts as damaged, and what cannot be moved stays. */
  readonly isDispensable?: boolean;
};

/**
 * The content that is to be used, and what to tell: nothing of a whole file, and nothing where there is none and none is
 * missed. A loss has a notice and no content.
 */
export type Recovered<T> = { readonly content: T | null; readonly notice: FileNotice | null };

/**
 * Reads a file and puts it right: a damaged one is kept aside, and what its source has takes its place.
 * @throws KnownFailure as `refuseOther` does; one of storage when a damaged file cannot be kept aside; and what `inspect`
 * throws. Nothing was touched then.
 */
export function recoverFile<T>(file: RecoverableFile<T>, now: Date): Recovered<T> {
  const inspection = inspectRecoverable(file);
  refuseOther(inspection, file.name);
  if (inspection.state === 'good') return { content: inspection.content, notice: null };
  const restored = file.restore(inspection);
  const isMissing = inspection.damage === 'missing';
  if (restored === null && isMissing) return { content: null, notice: null };

  const aside = isMissing ? '' : keepAside(file, now);
  // A file that could not be kept aside has no other name that a notice could give.
  const damage = aside === '' ? 'missing' : inspection.damage;
  const facts = { file: file.name, aside, damage, found: now.toISOString(), ...file.facts, ...restored?.facts };
  if (restored === null) return { content: null, notice: { code: 'file-quarantined', facts } };
  const { content, code } = restored;
  tryQuietly(() => file.rewrite?.(content));
  return { content, notice: { code, facts } };
}

/**
 * Refuses what another version has to open, before anything is touched: that is no damage.
 * @throws KnownFailure `newer-format`, or `update-failed` for an older file that this app fails to bring to its format.
 */
export function refuseOther<T>(
  inspection: FileInspection<T>,
  name: string,
): asserts inspection is Exclude<FileInspection<T>, { state: 'newer' }> {
  if (inspection.state === 'newer') throw newerFormat(inspection.writers, name);
  if (inspection.state === 'damaged' && inspection.damage === 'not-migrated') throw new NotMigrated(name);
}

/** Looks at a file and changes nothing. Throws what `inspect` throws, except for a file that is dispensable. */
export function inspectRecoverable<T>({ inspect, isDispensable }: RecoverableFile<T>): FileInspection<T> {
  try {
    return inspect();
  } catch (error) {
    if (!isDispensable) throw error;
    return { state: 'damaged', damage: 'foreign', parsed: null };
  }
}

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

function keepAside<T>({ path, name, isDispensable }: RecoverableFile<T>, now: Date): string {
  try {
    return posix.join(posix.dirname(name), quarantineFile(path, now));
  } catch (error) {
    if (!isDispensable) throw error;
    return '';
  }
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

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { errorCode, storageFailure } from '../../failures';
import { syncFolder, writeNewFileSync } from './durable-write';
import { type Damage, type FileInspection, newerFormat } from './file-codec';
import { NotMigrated } from './format-migrations';
import { tryQuietly } from './try-quietly';

/** The text of a notice about a file. */
type FileNotice = Pick<Notice, 'code' | 'facts'>;

/** The damage of a file, and what could be parsed. */
type Damaged = { readonly damage: Damage; readonly parsed: Record<string, unknown> | null };

/** The replacement for a damaged file's content, with the notice about it and its additional facts. */
type Restored<T> = FileNotice & { readonly content: T };

/** A stored file whose damage is repaired where possible and always reported. */
export type RecoverableFile<T> = {
  readonly path: string;
  /** Its path inside the account's folder, with `/`, for notices and failures. */
  readonly name: string;
  /**
   * Inspects the file and changes nothing. An error for an unreadable file is passed on: such a file is refused with a
   * reason, never taken for a missing one.
   */
  readonly inspect: () => FileInspection<T>;
  /** Finds the replacement and changes nothing. Null when there is none. */
  readonly restore: (damaged: Damaged) => Restored<T> | null;
  /** Writes the replacement. If that fails, the next start restores again. */
  readonly rewrite?: (content: T) => void;
  /** Additional facts of every notice about this file. */
  readonly facts?: Notice['facts'];
  /** The app starts whatever the file's state: unreadable counts as damaged, and a file that cannot be moved stays. */
  readonly isDispensable?: boolean;
};

/**
 * The content to use, and the notice about it: null for an intact file, and for a missing one that is not expected. A
 * loss has a notice and no content.
 */
export type Recovered<T> = { readonly content: T | null; readonly notice: FileNotice | null };

/**
 * Reads a file and repairs it: a damaged one is quarantined and replaced by what `restore` finds.
 * @throws KnownFailure as `refuseOther` does; one of storage when a damaged file cannot be quarantined; and what
 *   `inspect` throws. Nothing was touched then.
 */
export function recoverFile<T>(file: RecoverableFile<T>, now: Date): Recovered<T> {
  const inspection = inspectRecoverable(file);
  refuseOther(inspection, file.name);
  if (inspection.state === 'good') return { content: inspection.content, notice: null };
  const restored = file.restore(inspection);
  const isMissing = inspection.damage === 'missing';
  if (restored === null && isMissing) return { content: null, notice: null };

  const aside = isMissing ? '' : tryQuarantine(file, now);
  // A file that could not be quarantined has no other name for the notice.
  const damage = aside === '' ? 'missing' : inspection.damage;
  const facts = { file: file.name, aside, damage, found: now.toISOString(), ...file.facts, ...restored?.facts };
  if (restored === null) return { content: null, notice: { code: 'file-quarantined', facts } };
  const { content, code } = restored;
  tryQuietly(() => file.rewrite?.(content));
  return { content, notice: { code, facts } };
}

/**
 * Refuses a file that another version must open, before anything is touched; it is not damaged.
 * @throws KnownFailure `newer-format`, or `update-failed` for an older file that this app fails to migrate.
 */
export function refuseOther<T>(
  inspection: FileInspection<T>,
  name: string,
): asserts inspection is Exclude<FileInspection<T>, { state: 'newer' }> {
  if (inspection.state === 'newer') throw newerFormat(inspection.writers, name);
  if (inspection.state === 'damaged' && inspection.damage === 'not-migrated') throw new NotMigrated(name);
}

/** Inspects a file and changes nothing. Throws what `inspect` throws, except for a dispensable file. */
export function inspectRecoverable<T>({ inspect, isDispensable }: RecoverableFile<T>): FileInspection<T> {
  try {
    return inspect();
  } catch (error) {
    if (!isDispensable) throw error;
    return { state: 'damaged', damage: 'foreign', parsed: null };
  }
}

/**
 * Quarantines a damaged file as `<name>.corrupt-<time>`, where nothing overwrites or deletes it. It is moved, not
 * copied: that needs no space on a full disk, and electron-store cannot open a file that it cannot parse. A kill right
 * after it leaves the file missing, which the next start repairs in the same way.
 * @returns the name of the quarantined file, in the same folder.
 * @throws KnownFailure of storage when it cannot be quarantined; the damaged file is left alone then.
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

function tryQuarantine<T>({ path, name, isDispensable }: RecoverableFile<T>, now: Date): string {
  try {
    return posix.join(posix.dirname(name), quarantineFile(path, now));
  } catch (error) {
    if (!isDispensable) throw error;
    return '';
  }
}

/** A virus scanner that holds the file may forbid moving it but allow reading it. */
function move(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch {
    moveByCopy(path, aside);
  }
}

/** The copy is on the disk before the file goes. When the file stays, the copy goes: each start would make another one. */
function moveByCopy(path: string, aside: string): void {
  try {
    writeNewFileSync(aside, readFileSync(path));
    syncFolder(dirname(aside));
    rmSync(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' && existsSync(path)) tryQuietly(() => rmSync(aside, { force: true }));
    throw error;
  }
}

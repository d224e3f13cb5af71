import { join } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { createYield } from '../../async/yield';
import { KnownFailure, storageFailure } from '../../failures';
import { durableWrite } from '../files/durable-write';
import type { FileFormats } from '../files/file-formats';
import { stampOf } from '../files/file-stamp';
import { NotMigrated } from '../files/format-migrations';
import { readIfThere } from '../files/private-files';
import { versionName } from '../files/writer-version';
import { copyAside } from '../vault/backups/copy-aside';
import { type NoticeDraft, noticeOf } from '../vault/notice-draft';
import { findCopyOf } from './find-copy';
import { lastName, mayBeOlder, type Rewrite, type StoredFile, storedFiles } from './stored-files';

/** The dependencies of a migration. */
export type MigrationOptions = {
  /** Absolute path of the account's folder. */
  readonly folder: string;
  readonly fileFormats: FileFormats;
  readonly clock: () => Date;
};

/** A file as found. `stamp` reveals a write by another process. */
type Found = { readonly file: StoredFile; readonly path: string; readonly stamp: string; readonly before: Buffer };
type Good = Found & { readonly isOlder: boolean; readonly rewrite: Rewrite };
type Planned = Found & { readonly after: Buffer };
type Written = Planned & { readonly left: string };

/**
 * Migrates an account's files to the current formats, before anything else opens them. Each file's own format decides,
 * so after a kill some files are new and some old, and the next start continues. First everything is converted in
 * memory and checked; then all files are copied aside; then each is replaced, the vault's own file last and only after
 * the others were read back. On a failure the replaced files are put back. Damaged files are left to the repair that
 * follows, and newer ones to the code that refuses them.
 * @returns the notice for the person; null when every file has the current format.
 * @throws KnownFailure `update-full`, `update-failed`, `changed-elsewhere`, or `storage-read-only`; then each file is
 *   as it was, or whole in the current format where it could not be put back.
 */
export async function migrateFiles({ folder, fileFormats, clock }: MigrationOptions): Promise<NoticeDraft | null> {
  // No file can be older than the first format.
  if (Object.values(fileFormats).every(({ steps }) => steps.length === 0)) return null;
  const files = storedFiles(folder, fileFormats);
  if (!files.some((file) => mayBeOlder(folder, file))) return null;
  const good = await inspectAll(folder, files);
  const older = good?.filter(({ isOlder }) => isOlder) ?? [];
  if (good === null || older.length === 0) return null;

  const now = clock();
  const version = versionName(fileFormats.vault.writtenBy);
  const draftOf = (aside: string): NoticeDraft => ({ code: 'data-updated', facts: { version, aside } });
  const fresh = `before-update-to-${version}-${now.toISOString().replaceAll(':', '-')}`;
  const aside = findCopyOf(folder, good, noticeOf(draftOf(fresh), now)) ?? fresh;
  const draft = draftOf(aside);
  const notice = noticeOf(draft, now);
  const plan = good
    .filter(({ isOlder, file }) => isOlder || file.name === lastName)
    .map((each) => ({ ...each, after: rewritten(each, notice) }));
  try {
    await copyAside(folder, aside);
  } catch (error) {
    throw updateFailure(error, 'none');
  }
  await replaceAll(plan, aside);
  return draft;
}

/** Returns all files that are whole; null for an account of a newer version. Throws NotMigrated. */
async function inspectAll(folder: string, files: readonly StoredFile[]): Promise<readonly Good[] | null> {
  const good: Good[] = [];
  const failed: string[] = [];
  const yieldIfDue = createYield();
  for (const file of files) {
    const path = join(folder, file.name);
    const read = readOne(path);
    if (read === null) continue;
    const inspection = file.inspect(read.before);
    // Newer documents and settings are refused one by one and do not block the rest.
    if (inspection.state === 'newer' && isOfVault(file)) return null;
    if (inspection.state === 'damaged' && inspection.damage === 'not-migrated') failed.push(file.name);
    if (inspection.state === 'good')
      good.push({ file, path, ...read, isOlder: inspection.isOlder, rewrite: inspection.content });
    await yieldIfDue();
  }
  if (failed.length > 0) throw new NotMigrated(failed[0]);
  return good;
}

function isOfVault({ name }: StoredFile): boolean {
  return name === lastName || name === 'backups/wrapped-keys.json' || name.startsWith('records/');
}

/** Null for an unreadable file: the code that opens it reports why. */
function readOne(path: string): Pick<Found, 'stamp' | 'before'> | null {
  try {
    const stamp = stampOf(path);
    const before = readIfThere(path);
    return before === null ? null : { stamp, before };
  } catch {
    return null;
  }
}

/** Returns the new bytes, after reading them as the app will. Throws NotMigrated when that gives anything else. */
function rewritten({ file, rewrite }: Good, notice: Notice): Buffer {
  const after = rewrite(notice);
  const inspection = file.inspect(after);
  if (inspection.state !== 'good' || inspection.isOlder || !inspection.content(notice).equals(after))
    throw new NotMigrated(file.name);
  return after;
}

async function replaceAll(plan: readonly Planned[], aside: string): Promise<void> {
  const written: Written[] = [];
  try {
    for (const each of plan) {
      if (each.file.name === lastName) readBack(written);
      if (stampOf(each.path) !== each.stamp) throw new KnownFailure('changed-elsewhere', each.file.name);
      await durableWrite(each.path, each.after);
      written.push({ ...each, left: stampOf(each.path) });
    }
    readBack(written);
  } catch (error) {
    await putBack(written);
    throw updateFailure(error, aside);
  }
}

function readBack(written: readonly Written[]): void {
  for (const { file, path, after } of written)
    if (!readIfThere(path)?.equals(after)) throw new KnownFailure('update-failed', `${file.name}, read back`);
}

/**
 * Puts the replaced files back, the last first, except for those that another process has written meanwhile. A file
 * that cannot be put back is whole in the current format and opens that way.
 */
async function putBack(written: readonly Written[]): Promise<void> {
  for (const each of written.toReversed()) {
    if (isOfAnother(each)) continue;
    await durableWrite(each.path, each.before).catch(() => undefined);
  }
}

/** True when another process has written the file since; an unreadable file counts as ours. */
function isOfAnother({ file, path, left }: Written): boolean {
  try {
    if (stampOf(path) === left) return false;
    const bytes = readIfThere(path);
    return bytes !== null && ['good', 'newer'].includes(file.inspect(bytes).state);
  } catch {
    return false;
  }
}

/** Turns an error into an update's failure. `aside` names the copy, `none` when there is none yet. */
function updateFailure(error: unknown, aside: string): KnownFailure {
  const { code, details } = storageFailure(error);
  if (code === 'storage-full') return new KnownFailure('update-full', details);
  if (code === 'changed-elsewhere' || code === 'storage-read-only') return new KnownFailure(code, details);
  return new KnownFailure('update-failed', details ?? code, { aside });
}

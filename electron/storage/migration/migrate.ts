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

/** What a migration works with. */
export type MigrationOptions = {
  /** Absolute path of the account's folder. */
  readonly folder: string;
  readonly fileFormats: FileFormats;
  readonly clock: () => Date;
};

/** A file as it was found, and the text that it is to have. `stamp` tells whether somebody else writes it meanwhile. */
type Found = { readonly file: StoredFile; readonly path: string; readonly stamp: string; readonly before: Buffer };
type Good = Found & { readonly isOlder: boolean; readonly rewrite: Rewrite };
type Planned = Found & { readonly after: Buffer };
type Written = Planned & { readonly left: string };

/**
 * Brings the files of an account to the present formats, before anything else opens them. Each file's own format
 * decides, so that a kill in the middle leaves some files new and some old, and the next start goes on:
 * everything is converted in memory and checked first; then all files are copied aside; then each is replaced, the
 * vault's own file last and only after the others were read back. Should anything fail, what was replaced is put back.
 * Damaged files are left to the repair that follows, and so is the refusal of newer ones.
 * @returns what to tell the person; null when every file has the present format.
 * @throws KnownFailure `update-full`, `update-failed`, `changed-elsewhere`, or `storage-read-only`; then each file is
 * as it was, or whole in the present format where it could not be put back.
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

/** All files that are whole; null where the account is one for a newer version. Throws NotMigrated. */
async function inspectAll(folder: string, files: readonly StoredFile[]): Promise<readonly Good[] | null> {
  const good: Good[] = [];
  const failed: string[] = [];
  const yieldIfDue = createYield();
  for (const file of files) {
    const path = join(folder, file.name);
    const read = readOne(path);
    if (read === null) continue;
    const inspection = file.inspect(read.before);
    // Documents and settings of a newer version are refused one by one, and keep nobody from the rest.
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

/** What cannot be read is refused in words by whoever opens it. */
function readOne(path: string): Pick<Found, 'stamp' | 'before'> | null {
  try {
    const stamp = stampOf(path);
    const before = readIfThere(path);
    return before === null ? null : { stamp, before };
  } catch {
    return null;
  }
}

/** The new text, once it has been read as the app will read it. Throws NotMigrated when that gives anything else. */
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
 * Puts back what was replaced, the last first, and nothing that somebody else has written meanwhile. A file that cannot
 * be put back is whole in the present format, and opens like that.
 */
async function putBack(written: readonly Written[]): Promise<void> {
  for (const each of written.toReversed()) {
    if (isOfAnother(each)) continue;
    await durableWrite(each.path, each.before).catch(() => undefined);
  }
}

/** Whether somebody else has written the file since; what cannot be read at all is nobody's. */
function isOfAnother({ file, path, left }: Written): boolean {
  try {
    if (stampOf(path) === left) return false;
    const bytes = readIfThere(path);
    return bytes !== null && ['good', 'newer'].includes(file.inspect(bytes).state);
  } catch {
    return false;
  }
}

/** The failure in the words of an update. `aside`: the copy, `none` where there is none yet. */
function updateFailure(error: unknown, aside: string): KnownFailure {
  const { code, details } = storageFailure(error);
  if (code === 'storage-full') return new KnownFailure('update-full', details);
  if (code === 'changed-elsewhere' || code === 'storage-read-only') return new KnownFailure(code, details);
  return new KnownFailure('update-failed', details ?? code, { aside });
}

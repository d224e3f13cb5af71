import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChecklists } from '../../../../../electron/features/checklists/checklists';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { openReviewFiles } from '../../../../../electron/features/reviews/review-files';
import { openSettings } from '../../../../../electron/shell/settings/settings-store';
import { formatOf } from '../../../../../electron/storage/files/file-codec';
import { type FileFormats, fileFormatsOf } from '../../../../../electron/storage/files/file-formats';
import type { FormatMigration } from '../../../../../electron/storage/files/format-migrations';
import { migrateFiles } from '../../../../../electron/storage/migration/migrate';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import { makeOlder } from '../../../../runs/corruption/older.mjs';
import { activeKey, everything, openAppShellDialog } from '../../features/reviews/review-bench';
import {
  filesIn,
  fileFormats as firstKinds,
  openConf,
  pretendKeyring,
  sampleEvent,
  sampleId,
  tickingClock,
  vaultOptions,
} from '../vault/temp-vault';

const { keyring } = pretendKeyring();
/** Use memory where available: some hundred folders are created here, and each of their files is synced. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const made: string[] = [];

/** Removes the folders that this file's functions created; each test file that uses them calls it after its tests. */
export function removeProfiles(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function newFolder(name: string): string {
  const folder = mkdtempSync(join(place, `keyquilt-${name}-`));
  made.push(folder);
  return folder;
}

const clock = tickingClock('2026-11-21T08:00:00.000Z');

/** The members that contain the content in the first format; from the second on only the last of them. */
const forms = ['first', 'second'];

/** Removes one form of `olderText`. It knows only that form, so that steps in a wrong order fail. */
const unwrap =
  (member: string): FormatMigration =>
  (content) => {
    const inner = content[member];
    if (typeof inner !== 'object' || inner === null) throw new Error('another form');
    return inner as ReturnType<FormatMigration>;
  };

/**
 * The formats of version 0.`format`.0: the present formats for 1, and one or two formats more for 2 and 3. Steps in
 * `change` replace the added ones.
 */
export function fileFormatsIn(
  format: 1 | 2 | 3,
  change: Partial<Record<keyof FileFormats, readonly FormatMigration[]>> = {},
): FileFormats {
  const steps = forms.slice(forms.length + 1 - format).map(unwrap);
  const entries = Object.entries(fileFormatsOf(`0.${format}.0`)).map(([name, kind]) => [
    name,
    { ...kind, steps: [...kind.steps, ...(change[name as keyof FileFormats] ?? steps)] },
  ]);
  return Object.fromEntries(entries) as FileFormats;
}

/** Opens an account's files as the app does. */
export async function start(folder: string, fileFormats: FileFormats) {
  const told = await migrateFiles({ folder, fileFormats, clock });
  const vault = await openVault(vaultOptions(folder, { fileFormats, safeStorage: keyring }));
  await vault.prepare();
  if (told) vault.raiseNotice(told);
  const parts = { folder, fileFormats, openStore: openConf, clock, undo: { note: () => undefined } };
  return {
    told,
    vault,
    drills: createChecklists({ ...parts, vault, writer: createKeyWriter(vault, () => {}), who: () => 'Ada' }),
    reviews: openReviewFiles({ ...parts, raiseNotice: vault.raiseNotice }),
    settings: openSettings(parts),
  };
}

/** Everything that a person would miss. */
export async function contentOf({ vault, drills, reviews, settings }: Awaited<ReturnType<typeof start>>) {
  const keys = [...vault.records.list()];
  return {
    keys,
    values: await Promise.all(keys.map(({ id }) => vault.open(id, 'apiKey'))),
    events: keys.map(({ id }) => vault.journal.timeline(id)),
    wrong: await vault.journal.verify(),
    drills: drills.list(),
    reviews: reviews.list().map((review) => [review, reviews.lines(review)]),
    settings: settings.read(),
  };
}

/** A folder as the first version leaves it, with files of all kinds, including backups. */
export async function makeProfile(): Promise<string> {
  const folder = newFolder('profile');
  const bench = await openAppShellDialog(folder, [activeKey(1), activeKey(2)]);
  const { vault, reviews } = bench;
  for (const number of [1, 2]) {
    const apiKey = await vault.seal(sampleId(number), 'apiKey', `DEMOKEY${number}`);
    await vault.save(activeKey(number), { apiKey }, sampleEvent(number, 'captured'));
  }
  await reviews.start(everything);
  const parts = { folder, fileFormats: firstKinds, openStore: openConf, clock, undo: { note: () => undefined } };
  await createChecklists({ ...parts, vault, writer: createKeyWriter(vault, () => {}), who: () => 'Ada' }).start({
    kind: 'leaver',
    person: 'Priya Raman',
  });
  openSettings(parts).change({ displayName: 'Ada', clipboardSeconds: 45 });
  await vault.close();
  return folder;
}

/** A copy of a profile in the first format, for the version that stores `format`. */
export async function olderCopy(profile: string, format: 2 | 3): Promise<string> {
  const folder = copyOf(profile);
  await makeOlder(folder, 0, forms.slice(forms.length + 1 - format));
  return folder;
}

/** A fresh copy of a folder. */
export function copyOf(profile: string): string {
  const folder = newFolder('profile');
  cpSync(profile, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

/** The files in use, by path: no copies from before a migration, and of backups only the wrapped keys. */
export function inUse(folder: string): Map<string, string> {
  const isUsed = (name: string) => !/^(before-|backups\/2)/.test(name);
  return new Map(
    [...filesIn(folder)].filter(([name]) => isUsed(name)).map(([name, bytes]) => [name, bytes.toString()]),
  );
}

/** The current format of the kind with this name. */
export function presentFormat(magic: string): number {
  return formatOf(Object.values(firstKinds).find((fileFormat) => fileFormat.magic === magic) ?? firstKinds.vault);
}

/** The version in these tests of each stored file in use: 1 for the present formats. */
export function formatsIn(folder: string): Map<string, unknown> {
  const stored = [...inUse(folder)].filter(([name]) => name.endsWith('.json'));
  return new Map(
    stored.map(([name, text]) => {
      const { magic, format } = JSON.parse(text);
      return [name, typeof format === 'number' ? format - presentFormat(magic) + 1 : format];
    }),
  );
}

/** The names of complete copies from before a migration. */
export function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('before-update-') && !name.endsWith('.part'));
}

/** The files of one copy, by path. */
export function copyIn(folder: string, name: string): Map<string, string> {
  return new Map([...filesIn(join(folder, name))].map(([path, bytes]) => [path, bytes.toString()]));
}

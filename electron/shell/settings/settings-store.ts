import { join } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { defaultSettings, Settings } from '../../../shared/contract/settings';
import { storageFailure } from '../../failures';
import { writeNewFileSync } from '../../storage/files/durable-write';
import { type FileInspection, newerFormat } from '../../storage/files/file-codec';
import type { FileFormats } from '../../storage/files/file-formats';
import { readIfThere } from '../../storage/files/private-files';
import { quarantineFile } from '../../storage/files/quarantine';
import { inspectSettings, membersOf, type SettingsMembers, settingsContent } from '../../storage/files/settings-file';
import type { StoreFactory } from '../../storage/files/store-file';
import { tryQuietly } from '../../storage/files/try-quietly';
import type { WriterVersion } from '../../storage/files/writer-version';
import { createWrittenFile } from '../../storage/files/written-file';
import { findGoodCopy } from '../../storage/vault/backups/backup-set';

/** The person's preferences. Losing them costs nothing but taste, so nothing about their file keeps the app from opening. */
export type SettingsStore = {
  readonly read: () => Settings;
  /**
   * Changes some of them. Throws a KnownFailure of storage, or `newer-format` rather than overwrite what a newer version
   * wrote; nothing has changed then.
   */
  readonly change: (change: Partial<Settings>) => Settings;
  /** What happened to the file at the start, for the vault's notices. */
  readonly notice: Pick<Notice, 'code' | 'facts'> | null;
};

/** Where the settings live. */
export type SettingsOptions = {
  readonly folder: string;
  readonly openStore: StoreFactory;
  readonly clock: () => Date;
  readonly kinds: FileFormats;
};

/**
 * Reads `settings.json`. A member that a newer or older version wrote differently falls back alone. A file that is not
 * as it was written is kept aside and comes back from the newest good backup beside it, or, where there is none, as the
 * defaults. An older file is understood at once, and rewritten with the account's other files; a newer one is only read.
 */
export function openSettings({ folder, openStore, clock, kinds }: SettingsOptions): SettingsStore {
  const path = join(folder, 'settings.json');
  const file = createWrittenFile(folder, 'settings', openStore);
  const found = find(folder, path, clock(), kinds);
  let { isInTheWay } = found;
  let settings = readEach(found.members);
  const write = (members: SettingsMembers): void => {
    if (found.newer) throw newerFormat(found.newer, 'settings.json');
    // A damaged file that could not be moved at the start is never written over.
    if (isInTheWay) quarantineFile(path, clock());
    isInTheWay = false;
    keepOlder(path, clock(), kinds);
    file.write(settingsContent(kinds.settings, members));
  };
  // Else the next start would find no file, and tell the same once more.
  if (found.notice?.code === 'file-restored') tryQuietly(() => write(found.members));
  return {
    read: () => settings,
    change(change) {
      const changed = Settings.parse({ ...settings, ...change });
      write({ ...found.members, ...changed });
      settings = changed;
      return settings;
    },
    notice: found.notice,
  };
}

/** What the settings begin with. `isInTheWay`: a damaged file still stands in its place. `newer`: who wrote a newer one. */
type Found = Pick<SettingsStore, 'notice'> & {
  readonly members: SettingsMembers;
  readonly isInTheWay: boolean;
  readonly newer?: WriterVersion;
};

function find(folder: string, path: string, now: Date, kinds: FileFormats): Found {
  const look = inspectFile(path, kinds);
  if (look.state === 'good') return { members: look.content, notice: null, isInTheWay: false };
  if (look.state === 'newer') {
    const notice = { code: 'newer-format', facts: { file: 'settings.json' } } as const;
    return { members: membersOf(readIfThere(path)), notice, isInTheWay: false, newer: look.writers };
  }
  const { damage } = look;
  const backups = { folder: join(folder, 'backups'), kind: kinds.backup };
  const backup = findGoodCopy(backups, 'settings.json', (bytes) => inspectSettings(bytes, kinds.settings));
  if (damage === 'missing' && backup === null) return { members: {}, notice: null, isInTheWay: false };

  const aside = damage === 'missing' ? '' : tryToQuarantine(path, now);
  const isInTheWay = damage !== 'missing' && aside === '';
  const when = now.toISOString();
  if (backup === null)
    return { members: {}, notice: { code: 'settings-reset', facts: { aside, found: when } }, isInTheWay };
  // A file that could not be kept aside has no other name that a notice could give.
  const named = { aside, damage: isInTheWay ? 'missing' : damage };
  const facts = { file: 'settings.json', ...named, from: backup.at, found: when };
  return { members: backup.content, notice: { code: 'file-restored', facts }, isInTheWay };
}

/** A file that is there and cannot be read counts as damaged: preferences are no reason to keep anybody out. */
function inspectFile(path: string, kinds: FileFormats): FileInspection<SettingsMembers> {
  try {
    return inspectSettings(readIfThere(path), kinds.settings);
  } catch {
    return { state: 'damaged', damage: 'foreign', parsed: null };
  }
}

/** A change may come before the account's files are brought to this version: then the older file is kept beside. */
function keepOlder(path: string, now: Date, kinds: FileFormats): void {
  const look = inspectFile(path, kinds);
  if (look.state !== 'good' || !look.isOlder) return;
  try {
    const bytes = readIfThere(path);
    if (bytes !== null) writeNewFileSync(`${path}.before-update-${now.toISOString().replaceAll(':', '-')}`, bytes);
  } catch (error) {
    throw storageFailure(error);
  }
}

function readEach(members: SettingsMembers): Settings {
  const good = Object.entries(Settings.shape)
    .filter(([name, schema]) => schema.safeParse(members[name]).success)
    .map(([name]) => [name, members[name]]);
  return Settings.parse({ ...defaultSettings, ...Object.fromEntries(good) });
}

function tryToQuarantine(path: string, now: Date): string {
  try {
    return quarantineFile(path, now);
  } catch {
    return '';
  }
}

import { join } from 'node:path';
import type { Notice } from '../../shared/app-state';
import { defaultSettings, Settings } from '../../shared/settings';
import { findGoodCopy } from '../vault/backup-set';
import { readIfThere } from '../vault/private-files';
import { keepAside } from '../vault/quarantine';
import type { Look } from '../vault/shape';
import type { StoreFactory } from '../vault/store-file';
import { createWrittenFile } from '../vault/written-file';
import { lookAtSettings, type SettingsMembers, withChecksum } from './settings-file';

/** The person's preferences. Losing them costs nothing but taste, so nothing about their file keeps the app from opening. */
export type SettingsStore = {
  readonly read: () => Settings;
  /** Changes some of them. Throws a KnownFailure of storage; nothing has changed then. */
  readonly change: (change: Partial<Settings>) => Settings;
  /** What happened to the file at the start, for the vault's notices. */
  readonly notice: Pick<Notice, 'code' | 'facts'> | null;
};

/** Where the settings live. */
export type SettingsOptions = {
  readonly folder: string;
  readonly openStore: StoreFactory;
  readonly clock: () => Date;
};

/**
 * Reads `settings.json`. A member that a newer or older version wrote differently falls back alone. A file that is not
 * as it was written is kept aside and comes back from the newest good backup beside it, or, where there is none, as the
 * defaults.
 */
export function openSettings({ folder, openStore, clock }: SettingsOptions): SettingsStore {
  const path = join(folder, 'settings.json');
  const file = createWrittenFile(folder, 'settings', openStore);
  const found = find(folder, path, clock());
  let { isInTheWay } = found;
  let settings = readEach(found.members);
  const write = (members: SettingsMembers): void => {
    // A damaged file that could not be moved at the start is never written over.
    if (isInTheWay) keepAside(path, clock());
    isInTheWay = false;
    file.write(withChecksum(members));
  };
  // Else the next start would find no file, and tell the same once more.
  if (found.notice?.code === 'file-restored') quietly(() => write(found.members));
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

/** What the settings begin with. `isInTheWay`: a damaged file still stands in its place. */
type Found = Pick<SettingsStore, 'notice'> & { readonly members: SettingsMembers; readonly isInTheWay: boolean };

function find(folder: string, path: string, now: Date): Found {
  const look = lookAtFile(path);
  if (look.state === 'good') return { members: look.content, notice: null, isInTheWay: false };
  const damage = look.state === 'damaged' ? look.damage : 'foreign';
  const backup = findGoodCopy(join(folder, 'backups'), 'settings.json', lookAtSettings);
  if (damage === 'missing' && backup === null) return { members: {}, notice: null, isInTheWay: false };

  const aside = damage === 'missing' ? '' : tryToKeepAside(path, now);
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
function lookAtFile(path: string): Look<SettingsMembers> {
  try {
    return lookAtSettings(readIfThere(path));
  } catch {
    return { state: 'damaged', damage: 'foreign', parsed: null };
  }
}

function readEach(members: SettingsMembers): Settings {
  const good = Object.entries(Settings.shape)
    .filter(([name, schema]) => schema.safeParse(members[name]).success)
    .map(([name]) => [name, members[name]]);
  return Settings.parse({ ...defaultSettings, ...Object.fromEntries(good) });
}

function tryToKeepAside(path: string, now: Date): string {
  try {
    return keepAside(path, now);
  } catch {
    return '';
  }
}

function quietly(write: () => void): void {
  try {
    write();
  } catch {
    return;
  }
}

import { join } from 'node:path';
import type { Notice } from '../../../shared/contract/app-state';
import { defaultSettings, Settings } from '../../../shared/contract/settings';
import { storageFailure } from '../../failures';
import { writeNewFileSync } from '../../storage/files/durable-write';
import type { FileFormats } from '../../storage/files/file-formats';
import { readIfThere } from '../../storage/files/private-files';
import {
  inspectRecoverable,
  quarantineFile,
  type RecoverableFile,
  recoverFile,
  refuseOther,
} from '../../storage/files/recoverable-file';
import { inspectSettings, membersOf, type SettingsMembers, settingsContent } from '../../storage/files/settings-file';
import type { StoreFactory } from '../../storage/files/store-file';
import { createWrittenFile } from '../../storage/files/written-file';
import { findGoodCopy } from '../../storage/vault/backups/backup-set';

/** The person's preferences. Losing them is harmless, so no state of their file keeps the app from opening. */
export type SettingsStore = {
  readonly read: () => Settings;
  /**
   * Changes the given settings. On failure nothing has changed.
   * @throws KnownFailure of storage, or `newer-format` instead of overwriting a newer version's file.
   */
  readonly change: (change: Partial<Settings>) => Settings;
  /** What happened to the file on start, for the vault's notices; null when nothing did. */
  readonly notice: Pick<Notice, 'code' | 'facts'> | null;
};

/** The dependencies of the settings store. */
export type SettingsOptions = {
  readonly folder: string;
  readonly openStore: StoreFactory;
  readonly clock: () => Date;
  readonly fileFormats: FileFormats;
};

const fileName = 'settings.json';

type Begun = Pick<SettingsStore, 'notice'> & { readonly members: SettingsMembers };

/**
 * Reads `settings.json`. A member that another version wrote differently falls back alone. A damaged file is
 * quarantined and restored from the newest good backup, or from the defaults when there is none. An older file is read
 * as it is, and rewritten with the account's other files; a newer one is only read.
 */
export function openSettings({ folder, openStore, clock, fileFormats }: SettingsOptions): SettingsStore {
  const path = join(folder, fileName);
  const written = createWrittenFile(folder, 'settings', openStore);
  const backups = { folder: join(folder, 'backups'), fileFormat: fileFormats.backup };
  const inspect = (bytes: Buffer | null) => inspectSettings(bytes, fileFormats.settings);
  const write = (members: SettingsMembers): void => {
    clearPath(file, clock());
    written.write(settingsContent(fileFormats.settings, members));
  };
  const file: RecoverableFile<SettingsMembers> = {
    path,
    name: fileName,
    inspect: () => inspect(readIfThere(path)),
    restore({ damage }) {
      const backup = findGoodCopy(backups, fileName, inspect);
      if (backup !== null) return { content: backup.content, code: 'file-restored', facts: { from: backup.at } };
      return damage === 'missing' ? null : { content: {}, code: 'settings-reset', facts: {} };
    },
    // The defaults need no file. A restored file is written, otherwise the next start would raise the same notice
    // again.
    rewrite: (members) => Object.keys(members).length > 0 && write(members),
    isDispensable: true,
  };
  const { members, notice } = begin(file, clock());
  let settings = readEach(members);
  return {
    read: () => settings,
    change(change) {
      const changed = Settings.parse({ ...settings, ...change });
      write({ ...members, ...changed });
      settings = changed;
      return settings;
    },
    notice,
  };
}

/** Reads the members to start with. A newer file is only read. */
function begin(file: RecoverableFile<SettingsMembers>, now: Date): Begun {
  if (inspectRecoverable(file).state === 'newer')
    return { members: membersOf(readIfThere(file.path)), notice: { code: 'newer-format', facts: { file: fileName } } };
  const { content, notice } = recoverFile(file, now);
  return { members: content ?? {}, notice };
}

/**
 * Prepares a write, so that it destroys nothing: a newer file is refused, a damaged one is quarantined, and an older
 * one is copied to `….before-update-…`, since a change may come before the migration.
 * @throws KnownFailure `newer-format`, or one of storage.
 */
function clearPath(file: RecoverableFile<SettingsMembers>, now: Date): void {
  const found = inspectRecoverable(file);
  refuseOther(found, fileName);
  if (found.state === 'damaged' && found.damage !== 'missing') quarantineFile(file.path, now);
  if (found.state === 'damaged' || !found.isOlder) return;
  try {
    const bytes = readIfThere(file.path);
    if (bytes !== null) writeNewFileSync(`${file.path}.before-update-${now.toISOString().replaceAll(':', '-')}`, bytes);
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

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

const fileName = 'settings.json';

type Begun = Pick<SettingsStore, 'notice'> & { readonly members: SettingsMembers };

/**
 * Reads `settings.json`. A member that a newer or older version wrote differently falls back alone. A file that is not
 * as it was written is kept aside and comes back from the newest good backup beside it, or, where there is none, as the
 * defaults. An older file is understood at once, and rewritten with the account's other files; a newer one is only read.
 */
export function openSettings({ folder, openStore, clock, kinds }: SettingsOptions): SettingsStore {
  const path = join(folder, fileName);
  const written = createWrittenFile(folder, 'settings', openStore);
  const backups = { folder: join(folder, 'backups'), kind: kinds.backup };
  const look = (bytes: Buffer | null) => inspectSettings(bytes, kinds.settings);
  const write = (members: SettingsMembers): void => {
    makeWay(file, clock());
    written.write(settingsContent(kinds.settings, members));
  };
  const file: RecoverableFile<SettingsMembers> = {
    path,
    name: fileName,
    inspect: () => look(readIfThere(path)),
    restore({ damage }) {
      const backup = findGoodCopy(backups, fileName, look);
      if (backup !== null) return { content: backup.content, code: 'file-restored', facts: { from: backup.at } };
      return damage === 'missing' ? null : { content: {}, code: 'settings-reset', facts: {} };
    },
    // The defaults need no file; without what was restored, the next start would tell the same once more.
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

/** What the settings begin with. A newer file is only read. */
function begin(file: RecoverableFile<SettingsMembers>, now: Date): Begun {
  if (inspectRecoverable(file).state === 'newer')
    return { members: membersOf(readIfThere(file.path)), notice: { code: 'newer-format', facts: { file: fileName } } };
  const { content, notice } = recoverFile(file, now);
  return { members: content ?? {}, notice };
}

/**
 * Nothing is written over what somebody may miss: a newer file is refused, a damaged one kept aside, and an older one,
 * which a change may find before the account's files are brought to this version, is kept beside.
 * @throws KnownFailure `newer-format`, or one of storage.
 */
function makeWay(file: RecoverableFile<SettingsMembers>, now: Date): void {
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

import { join } from 'node:path';
import type { Notice } from '../../shared/app-state';
import { defaultSettings, Settings } from '../../shared/settings';
import { readIfThere } from '../vault/private-files';
import { keepAside } from '../vault/quarantine';
import { isPlainObject, parseObject } from '../vault/shape';
import type { StoreFactory } from '../vault/store-file';
import { createWrittenFile } from '../vault/written-file';

/** The person's preferences. Losing them costs nothing but taste, so they have no backup of their own to restore. */
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
 * Reads `settings.json`. A member that a newer or older version wrote differently falls back alone; a file that is no
 * settings file at all is kept aside and replaced by the defaults with the first change.
 */
export function openSettings({ folder, openStore, clock }: SettingsOptions): SettingsStore {
  const path = join(folder, 'settings.json');
  const file = createWrittenFile(folder, 'settings', openStore);
  const bytes = readIfThere(path);
  const parsed = parseObject(bytes);
  const notice: SettingsStore['notice'] =
    bytes === null || parsed !== null
      ? null
      : { code: 'settings-reset', facts: { aside: tryToKeepAside(path, clock()), found: clock().toISOString() } };
  let settings = readEach(parsed);
  return {
    read: () => settings,
    change(change) {
      const changed = Settings.parse({ ...settings, ...change });
      file.write({ ...(parsed ?? {}), ...changed });
      settings = changed;
      return settings;
    },
    notice,
  };
}

function readEach(parsed: Record<string, unknown> | null): Settings {
  if (!isPlainObject(parsed)) return defaultSettings;
  const good = Object.entries(Settings.shape)
    .filter(([name, schema]) => schema.safeParse(parsed[name]).success)
    .map(([name]) => [name, parsed[name]]);
  return Settings.parse({ ...defaultSettings, ...Object.fromEntries(good) });
}

function tryToKeepAside(path: string, now: Date): string {
  try {
    return keepAside(path, now);
  } catch {
    return '';
  }
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../../electron/settings/settings-store';
import { defaultSettings } from '../../../../shared/settings';
import { openConf, tempFolder, tickingClock } from '../vault/temp-vault';

const open = (folder: string) => openSettings({ folder, openStore: openConf, clock: tickingClock() });

describe('the settings', () => {
  it('start with the defaults, touch nothing, and keep what was changed', () => {
    const folder = tempFolder();
    expect(open(folder).read()).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([]);
    expect(open(folder).change({ theme: 'dark' })).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(open(folder).read().theme).toBe('dark');
  });

  it.each(['', '\0\0\0\0', '{"theme":', 'null', '[1]'])(
    'that are damaged (%o) go back to the defaults, and the file is kept',
    (text) => {
      const folder = tempFolder();
      writeFileSync(join(folder, 'settings.json'), text);
      const settings = open(folder);
      expect(settings.read()).toEqual(defaultSettings);
      const [aside = ''] = readdirSync(folder);
      expect(settings.notice).toMatchObject({ code: 'settings-reset', facts: { aside } });
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
      settings.change({ clipboardSeconds: 10 });
      expect(open(folder)).toMatchObject({ notice: null });
      expect(open(folder).read().clipboardSeconds).toBe(10);
    },
  );

  it('lose only the member that is wrong, and keep what a newer version added', () => {
    const folder = tempFolder();
    const path = join(folder, 'settings.json');
    writeFileSync(path, JSON.stringify({ theme: 'plaid', clipboardSeconds: 45, displayName: 'Ada', later: true }));
    const settings = open(folder);
    expect(settings.read()).toEqual({ ...defaultSettings, clipboardSeconds: 45, displayName: 'Ada' });
    settings.change({ displayName: 'Ada L.' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ later: true, displayName: 'Ada L.' });
  });

  it('refuse a value that is none', () => {
    const settings = open(tempFolder());
    expect(() => settings.change({ clipboardSeconds: -1 })).toThrow();
    expect(settings.read()).toEqual(defaultSettings);
  });
});

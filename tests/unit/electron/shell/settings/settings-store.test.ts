import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../../../electron/shell/settings/settings-store';
import { makeBackup } from '../../../../../electron/storage/vault/backups/backups';
import { defaultSettings } from '../../../../../shared/contract/settings';
import { fileFormats, openConf, tempFolder, tickingClock } from '../../storage/vault/temp-vault';

const open = (folder: string) => openSettings({ folder, openStore: openConf, clock: tickingClock(), fileFormats });

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

  it('are restored from the newest good backup when one bit differs, and reported once', async () => {
    const folder = tempFolder();
    open(folder).change({ displayName: 'Ada', clipboardSeconds: 45 });
    const path = join(folder, 'settings.json');
    const good = readFileSync(path);
    await makeBackup(
      { folder: join(folder, 'backups'), fileFormat: fileFormats.backup },
      [{ name: 'settings.json', path, isGood: () => true }],
      { seq: 1, head: null },
      new Date(),
    );
    const bytes = Buffer.from(good);
    const at = bytes.indexOf('Ada');
    bytes[at] = (bytes[at] ?? 0) ^ 0x02;
    writeFileSync(path, bytes);
    const settings = open(folder);
    expect(settings.read()).toMatchObject({ displayName: 'Ada', clipboardSeconds: 45 });
    expect(settings.notice).toMatchObject({ code: 'file-restored', facts: { file: 'settings.json' } });
    expect(readFileSync(join(folder, String(settings.notice?.facts.aside)))).toEqual(bytes);
    expect(readFileSync(path)).toEqual(good);
    expect(open(folder).notice).toBeNull();
  });

  it('open with the defaults when a folder is in their place, which is kept', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'settings.json'));
    const settings = open(folder);
    expect(settings.read()).toEqual(defaultSettings);
    expect(settings.notice?.code).toBe('settings-reset');
    settings.change({ theme: 'dark' });
    expect(open(folder).read().theme).toBe('dark');
  });

  it('write over nothing that was damaged after the start', () => {
    const folder = tempFolder();
    const settings = open(folder);
    settings.change({ theme: 'dark' });
    writeFileSync(join(folder, 'settings.json'), '{"theme":"light","checksum":"none"}');
    settings.change({ clipboardSeconds: 10 });
    expect(open(folder).read()).toMatchObject({ theme: 'dark', clipboardSeconds: 10 });
    const [aside = ''] = readdirSync(folder).filter((name) => name.includes('.corrupt-'));
    expect(readFileSync(join(folder, aside), 'utf8')).toContain('light');
  });

  it('take an empty object for no settings at all', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), '{}');
    expect(open(folder).notice?.code).toBe('settings-reset');
  });

  it('refuse a value that is none', () => {
    const settings = open(tempFolder());
    expect(() => settings.change({ clipboardSeconds: -1 })).toThrow();
    expect(settings.read()).toEqual(defaultSettings);
  });
});

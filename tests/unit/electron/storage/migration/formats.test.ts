import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFailure } from '../../../../../electron/ipc/describe-failure';
import { openSettings } from '../../../../../electron/shell/settings/settings-store';
import { createTranslator } from '../../../../../electron/shell/system/words';
import { storedFiles } from '../../../../../electron/storage/migration/stored-files';
import { listBackups } from '../../../../../electron/storage/vault/backups/backup-set';
import { filesIn, openConf, sampleId } from '../vault/temp-vault';
import {
  contentOf,
  copyOf,
  fileFormatsIn,
  makeProfile,
  olderCopy,
  presentFormat,
  removeProfiles,
  start,
} from './older-profile';

let profile: string;
let content: Awaited<ReturnType<typeof contentOf>>;

afterAll(removeProfiles, 60_000);
beforeAll(async () => {
  profile = await makeProfile();
  content = await contentOf(await start(copyOf(profile), fileFormatsIn(1)));
});

/** Replaces members in the header of a stored file. */
function withHead(path: string, head: Readonly<Record<string, unknown>>): void {
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...head }));
}

describe('a format that can be none', () => {
  it.each([0, -1, 1.5, '1', null, [], true])('%o is damage in each kind of file', (format) => {
    for (const fileFormats of [fileFormatsIn(1), fileFormatsIn(3)]) {
      const files = storedFiles(profile, fileFormats);
      expect(new Set(files.map(({ fileFormat }) => fileFormat.magic)).size).toBe(8);
      for (const { name, inspect } of files) {
        const text = readFileSync(join(profile, name), 'utf8');
        const spoilt = text.replace(
          /"format": ?\d/,
          `"format":${typeof format === 'number' ? format : JSON.stringify(format)}`,
        );
        expect(inspect(Buffer.from(spoilt))).toMatchObject({
          state: 'damaged',
          damage: expect.stringMatching(/foreign|not-an-object|not-json/),
        });
      }
    }
  });

  it('loses no record: the checksums identify the format', async () => {
    const folder = await olderCopy(profile, 3);
    withHead(join(folder, 'records/00.json'), { format: 0 });
    const started = await start(folder, fileFormatsIn(3));
    expect(await contentOf(started)).toEqual(content);
    expect(started.vault.notices().map(({ code }) => code)).toEqual(['data-updated', 'file-restored']);
  });

  it('that was another one before shows: from the second on, the sum covers it', async () => {
    const folder = await olderCopy(profile, 3);
    await start(folder, fileFormatsIn(3));
    for (const { name, inspect } of storedFiles(folder, fileFormatsIn(3))) {
      const { magic } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      withHead(join(folder, name), { format: presentFormat(magic) });
      expect(inspect(readFileSync(join(folder, name)))).toMatchObject({ state: 'damaged', damage: 'wrong-content' });
    }
  });
});

describe('older backups', () => {
  it('serve when a file is damaged, and are brought to the present format on the way', async () => {
    for (const name of ['vault.json', 'settings.json', 'records/00.json']) {
      const folder = await olderCopy(profile, 3);
      writeFileSync(join(folder, name), 'damaged');
      const started = await start(folder, fileFormatsIn(3));
      const found = await contentOf(started);
      expect({ ...found, settings: started.settings.read() }).toEqual(content);
      const codes = [...started.vault.notices(), started.settings.notice].map((notice) => notice?.code);
      expect(codes).toContain('file-restored');
      expect(codes).toContain('data-updated');
    }
  });

  it('are listed, whatever the format of their list, and stay as they were made', async () => {
    const folder = await olderCopy(profile, 3);
    const backups = join(folder, 'backups');
    const before = [...filesIn(backups)].filter(([name]) => name.startsWith('2'));
    const fileFormat = fileFormatsIn(3).backup;
    expect(listBackups({ folder: backups, fileFormat }).length).toBeGreaterThan(0);
    expect(listBackups({ folder: backups, fileFormat }).length).toBe(
      listBackups({ folder: join(profile, 'backups'), fileFormat: fileFormatsIn(1).backup }).length,
    );
    await start(folder, fileFormatsIn(3));
    expect([...filesIn(backups)].filter(([name]) => name.startsWith('2'))).toEqual(before);
  });

  it('give what is missing in an older file of records that is damaged in one place', async () => {
    const folder = await olderCopy(profile, 3);
    const path = join(folder, 'records/00.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Key 1', 'Key 7'));
    const { vault } = await start(folder, fileFormatsIn(3));
    expect([...vault.records.list()]).toEqual(content.keys);
    expect(await vault.open(sampleId(1), 'apiKey')).toBe('DEMOKEY1');
  });
});

describe('files of a newer version', () => {
  const refusalOf = async (name: string, head: Readonly<Record<string, unknown>>) => {
    const folder = await olderCopy(profile, 2);
    withHead(join(folder, name), head);
    const before = filesIn(folder);
    const error = await start(folder, fileFormatsIn(2)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(filesIn(folder)).toEqual(before);
    return describeFailure(error, createTranslator());
  };

  it.each(['vault.json', 'backups/wrapped-keys.json', 'records/00.json'])(
    '%s: refused before anything else is brought over, and the version is named',
    async (name) => {
      const refusal = await refusalOf(name, { format: 9, writtenBy: '0.9.0' });
      expect(refusal).toMatchObject({ code: 'newer-format', details: name });
      expect(refusal.advice).toContain('They were saved by Keyquilt 0.9.0; this is 0.2.0. Install that version');
    },
  );

  it.each([
    undefined,
    null,
    9,
    '',
    '0.2.0',
    '0.1.9',
    '0.9',
    '0.9.0 <b>',
    '99999.0.0',
    `1.0.0-${'a'.repeat(30)}`,
    ['0.9.0'],
  ])('a version that is none or cannot be true is not repeated: %o', async (writtenBy) => {
    const { advice } = await refusalOf('vault.json', { format: 9, writtenBy });
    expect(advice).toMatch(/^Install the newest Keyquilt to open them: .* Nothing was changed\.$/);
  });

  it('documents and settings are left alone and keep nobody from the rest, which is brought over', async () => {
    const folder = await olderCopy(profile, 2);
    const names = storedFiles(folder, fileFormatsIn(2)).map(({ name }) => name);
    const newer = names.filter((name) => /^(settings|reviews\/[0-9a-f]+\.|drills\/[0-9a-f]+\.)/.test(name));
    expect(newer).toHaveLength(3);
    for (const name of newer) {
      writeFileSync(join(folder, name), readFileSync(join(profile, name)));
      withHead(join(folder, name), { format: 9, writtenBy: '0.9.0' });
    }
    const before = newer.map((name) => readFileSync(join(folder, name), 'utf8'));
    const { vault, settings, drills, reviews } = await start(folder, fileFormatsIn(2));
    expect([...vault.records.list()]).toEqual(content.keys);
    expect([drills.list(), reviews.list()]).toEqual([[], []]);
    expect(settings.read()).toEqual(content.settings);
    expect(settings.notice).toEqual({ code: 'newer-format', facts: { file: 'settings.json' } });
    const refused = { code: 'newer-format', facts: { by: '0.9.0', version: '0.2.0' } };
    expect(() => settings.change({ theme: 'dark' })).toThrow(expect.objectContaining(refused));
    const id = /drills\/([0-9a-f]+)/.exec(newer.join())?.[1] ?? '';
    await expect(drills.read(id)).rejects.toMatchObject(refused);
    expect(newer.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
  });
});

describe('settings of an older version', () => {
  it('that are changed before the rest is brought over are kept beside', async () => {
    const folder = await olderCopy(profile, 2);
    const path = join(folder, 'settings.json');
    const older = readFileSync(path);
    const clock = () => new Date('2026-11-21T09:00:00.000Z');
    const settings = openSettings({ folder, openStore: openConf, clock, fileFormats: fileFormatsIn(2) });
    expect(settings.read()).toEqual(content.settings);
    settings.change({ theme: 'dark' });
    settings.change({ theme: 'light' });
    const beside = [...filesIn(folder)].filter(([name]) => name.startsWith('settings.json.before-update-'));
    expect(beside.map(([, bytes]) => bytes)).toEqual([older]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 2, displayName: 'Ada', theme: 'light' });
  });

  it('without a head or a sum, as the first ones are, count as the first format', async () => {
    const folder = await olderCopy(profile, 2);
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ second: { displayName: 'Ada' } }));
    const { settings } = await start(folder, fileFormatsIn(2));
    expect(settings.read().displayName).toBe('Ada');
    expect(settings.notice).toBeNull();
  });
});

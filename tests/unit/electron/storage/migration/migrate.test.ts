import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileFormats } from '../../../../../electron/storage/files/file-formats';
import type { FormatMigration } from '../../../../../electron/storage/files/format-migrations';
import { migrateFiles } from '../../../../../electron/storage/migration/migrate';
import { openVault } from '../../../../../electron/storage/vault/open-vault';
import { olderText } from '../../../../runs/corruption/older.mjs';
import { filesIn, sampleEvent, sampleId, sampleRecord, tickingClock, vaultOptions } from '../vault/temp-vault';
import {
  contentOf,
  copiesIn,
  copyIn,
  copyOf,
  fileFormatsIn,
  formatsIn,
  inUse,
  makeProfile,
  olderCopy,
  removeProfiles,
  start,
} from './older-profile';

const clock = tickingClock('2026-11-21T08:00:00.000Z');
let profile: string;
let content: Awaited<ReturnType<typeof contentOf>>;

afterAll(removeProfiles, 60_000);
beforeAll(async () => {
  profile = await makeProfile();
  content = await contentOf(await start(copyOf(profile), fileFormatsIn(1)));
  expect(content).toMatchObject({
    values: ['DEMOKEY1', 'DEMOKEY2'],
    wrong: [],
    drills: [{}],
    reviews: [[{}, { lost: 0 }]],
  });
});

describe('files of an older version', () => {
  it.each([2, 3] as const)(
    'of format 1 are brought to format %i, checked, and told with the copy from before',
    async (to) => {
      const folder = await olderCopy(profile, to);
      const before = inUse(folder);
      const backups = [...filesIn(join(folder, 'backups'))].filter(([name]) => name.startsWith('2'));
      const started = await start(folder, fileFormatsIn(to));
      expect(await contentOf(started)).toEqual(content);
      const formats = formatsIn(folder);
      expect(formats.size).toBeGreaterThan(8);
      expect([...formats].filter(([, format]) => format !== to)).toEqual([]);
      expect(JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')).writtenBy).toBe(`0.${to}.0`);

      const [aside = ''] = copiesIn(folder);
      expect(started.vault.notices()).toMatchObject([{ code: 'data-updated', facts: { version: `0.${to}.0`, aside } }]);
      expect(copyIn(folder, aside)).toEqual(before);
      for (const [name, bytes] of backups) expect(readFileSync(join(folder, 'backups', name))).toEqual(bytes);

      await started.vault.save(sampleRecord(9), {}, sampleEvent(9));
      const [notice] = started.vault.notices();
      started.vault.dismissNotice(notice?.id ?? '');
      await started.vault.close();
      const again = await start(folder, fileFormatsIn(to));
      expect([again.told, again.vault.notices(), copiesIn(folder)]).toEqual([null, [], [aside]]);
      expect(again.vault.records.get(sampleId(9))?.name.value).toBe('Key 9');
    },
  );

  it('open in any mixture of formats', async () => {
    const names = [...formatsIn(profile).keys()];
    for (const turn of [0, 1, 2]) {
      const [first, last] = [await olderCopy(profile, 3), copyOf(profile)];
      await migrateFiles({ folder: first, fileFormats: fileFormatsIn(3), clock });
      const folder = await olderCopy(profile, 3);
      for (const [place, name] of names.entries()) {
        const kind = (place + turn) % 3;
        if (kind === 0) writeFileSync(join(folder, name), readFileSync(join(first, name)));
        if (kind === 1)
          writeFileSync(join(folder, name), olderText(readFileSync(join(last, name), 'utf8'), 1, ['second']));
      }
      expect(new Set(formatsIn(folder).values())).toEqual(new Set([1, 2, 3]));
      expect(await contentOf(await start(folder, fileFormatsIn(3)))).toEqual(content);
      expect(new Set(formatsIn(folder).values())).toEqual(new Set([3]));
    }
  });

  it('leave everything as it is when nothing is older', async () => {
    for (const fileFormats of [fileFormatsIn(1), fileFormatsIn(3)]) {
      const folder = await olderCopy(profile, 3);
      if (fileFormats.vault.steps.length > 0) await migrateFiles({ folder, fileFormats, clock });
      const before = filesIn(folder);
      expect(await migrateFiles({ folder, fileFormats, clock })).toBeNull();
      expect(filesIn(folder)).toEqual(before);
    }
  });

  it('are brought over when the only older one is a document', async () => {
    const folder = await olderCopy(profile, 2);
    await migrateFiles({ folder, fileFormats: fileFormatsIn(2), clock });
    const [checklist = ''] = [...formatsIn(folder).keys()].filter((name) => /^drills\/[0-9a-f]{24}/.test(name));
    const path = join(folder, checklist);
    const present = readFileSync(join(profile, checklist), 'utf8');
    writeFileSync(path, olderText(present, 0, ['second']));
    const { vault } = await start(folder, fileFormatsIn(2));
    expect(formatsIn(folder).get(checklist)).toBe(2);
    expect(vault.notices().map(({ code }) => code)).toEqual(['data-updated', 'data-updated']);
  });
});

describe('sealed values', () => {
  it('pass by the steps, which see neither them nor anything else than their own content', async () => {
    const folder = await olderCopy(profile, 2);
    const seen: string[] = [];
    const watch: FormatMigration = (given) => {
      seen.push(JSON.stringify(given));
      return given.second as ReturnType<FormatMigration>;
    };
    await migrateFiles({ folder, fileFormats: fileFormatsIn(2, { records: [watch] }), clock });
    const sealed = (text: string) => text.match(/"sealed":\{[^}]*\}/g);
    const path = 'records/00.json';
    expect(sealed(readFileSync(join(folder, path), 'utf8'))).toEqual(sealed(readFileSync(join(profile, path), 'utf8')));
    // Each record is read once, in its stored form.
    expect(new Set(seen).size).toBe(2);
    expect(seen.join()).not.toMatch(/kq1\.|sealed/);
  });
});

describe('a step that fails', () => {
  const fails: FormatMigration = () => {
    throw new Error('a fault of the app');
  };
  const wrongs: readonly (readonly [string, FormatMigration, readonly (keyof FileFormats)[]])[] = [
    ['throws', fails, ['vault', 'records', 'checklist', 'keys']],
    ['gives something else', () => ({ something: 'else' }), ['vault', 'records', 'review', 'keys']],
    ['gives another record', ({ second }) => ({ ...(second as object), id: sampleId(7) }), ['records']],
  ];

  it.each(wrongs)('%s: everything stays as it is, and the app refuses in words', async (_how, step, names) => {
    for (const name of names) {
      const folder = await olderCopy(profile, 2);
      const before = filesIn(folder);
      await expect(start(folder, fileFormatsIn(2, { [name]: [step] }))).rejects.toMatchObject({
        code: 'update-failed',
      });
      expect(filesIn(folder)).toEqual(before);
    }
  });

  it('shows before anything is written, also where only the new file could not be read again', async () => {
    const folder = await olderCopy(profile, 2);
    const before = filesIn(folder);
    const spoils: FormatMigration = ({ second }) => ({ ...(second as object), format: 'dark' });
    const starting = start(folder, fileFormatsIn(2, { settings: [spoils] }));
    await expect(starting).rejects.toMatchObject({ code: 'update-failed', details: 'settings.json' });
    expect(filesIn(folder)).toEqual(before);
  });

  it('never sets a file aside as damaged, not even where nothing was brought over first', async () => {
    const folder = await olderCopy(profile, 2);
    for (const kind of ['vault', 'records', 'keys'] as const) {
      const opening = openVault(vaultOptions(folder, { fileFormats: fileFormatsIn(2, { [kind]: [fails] }) }));
      await expect(opening).rejects.toMatchObject({ code: 'update-failed' });
    }
    expect([...filesIn(folder).keys()].filter((name) => name.includes('corrupt'))).toEqual([]);
  });

  it('of the settings costs the settings only, and keeps their file', async () => {
    const folder = await olderCopy(profile, 2);
    const { settings, vault } = await start(folder, fileFormatsIn(2, { settings: [fails] }));
    expect(settings.notice).toMatchObject({ code: 'settings-reset' });
    expect(existsSync(join(folder, String(settings.notice?.facts.aside)))).toBe(true);
    expect([...vault.records.list()]).toEqual(content.keys);
  });
});

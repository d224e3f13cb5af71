import fs from 'node:fs';
import { type FileHandle, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeChosenFile } from '../../../../../electron/storage/files/chosen-file';
import { writeNewFileSync } from '../../../../../electron/storage/files/durable-write';
import { createWrittenFile } from '../../../../../electron/storage/files/written-file';
import { appendLines } from '../../../../../electron/storage/journal/journal-file';
import { makeBackup } from '../../../../../electron/storage/vault/backups/backups';
import { fileFormats, openConf, tempFolder } from '../vault/temp-vault';

// A power cut cannot be simulated here, but the sync calls and their order can be recorded.
const calls = vi.hoisted(() => [] as string[]);
/** While on, an unfinished file reads back wrong, as from a failing disk. */
const disk = vi.hoisted(() => ({ fails: false }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (from, to) => {
    calls.push('rename');
    await real.rename(from, to);
  };
  const readFile = (async (...given: Parameters<typeof real.readFile>) => {
    const bytes = await real.readFile(...given);
    return disk.fails && /\.part|\.tmp-/.test(String(given[0])) ? Buffer.from('other') : bytes;
  }) as typeof real.readFile;
  return { ...real, rename, readFile, default: { ...real, rename, readFile } };
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const fsyncSync: typeof real.fsyncSync = (file) => {
    calls.push(real.fstatSync(file).isDirectory() ? 'sync folder' : 'sync file');
    real.fsyncSync(file);
  };
  const renameSync: typeof real.renameSync = (from, to) => {
    calls.push('rename');
    real.renameSync(from, to);
  };
  return { ...real, fsyncSync, renameSync, default: { ...real, fsyncSync, renameSync } };
});

beforeEach(async () => {
  const probe = await open(join(tempFolder(), 'probe'), 'w');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const sync = handles.sync;
  vi.spyOn(handles, 'sync').mockImplementation(function (this: FileHandle) {
    calls.push('sync file');
    return sync.call(this);
  });
  calls.length = 0;
  disk.fails = false;
  return () => void vi.restoreAllMocks();
});

describe('synced to disk before the acknowledgement', () => {
  it('a line of the journal', async () => {
    await appendLines(join(tempFolder(), 'journal.jsonl'), ['{}']);
    expect(calls).toEqual(['sync file', 'sync folder']);
  });

  it('nothing of a line that the disk took half of', async () => {
    const path = join(tempFolder(), 'journal.jsonl');
    await appendLines(path, ['{"first":1}']);
    const probe = await open(path);
    const handles = Object.getPrototypeOf(probe) as FileHandle;
    await probe.close();
    const write = handles.write as (...given: readonly unknown[]) => Promise<unknown>;
    vi.spyOn(handles, 'write').mockImplementationOnce(async function (this: FileHandle, ...given: readonly unknown[]) {
      await write.call(this, given[0], given[1], 5, given[3]);
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    } as typeof handles.write);
    await expect(appendLines(path, ['{"second":2}'])).rejects.toMatchObject({ code: 'storage-full' });
    expect(await readFile(path, 'utf8')).toBe('{"first":1}\n');
  });

  it('a file that a person chose, before it takes its name', async () => {
    const path = join(tempFolder(), 'list.csv');
    await writeFile(path, 'old');
    await writeChosenFile(path, Buffer.from('new'));
    expect(calls).toEqual(['sync file', 'rename', 'sync folder']);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('an encrypted file, read back before it takes its name', async () => {
    const path = join(tempFolder(), 'backup.age');
    await writeChosenFile(path, Buffer.from('sealed'), async (written) => {
      expect(fs.existsSync(path)).toBe(false);
      calls.push(`read back ${written.toString()}`);
    });
    expect(calls).toEqual(['sync file', 'read back sealed', 'rename', 'sync folder']);
  });

  it('quarantined files', () => {
    writeNewFileSync(join(tempFolder(), 'torn'), Buffer.from('torn'));
    expect(calls).toEqual(['sync file']);
  });

  it('a file of the vault, whose folder is synced after the rename', () => {
    createWrittenFile(tempFolder(), 'vault', openConf).write({ a: 1 });
    expect(calls.at(-1)).toBe('sync folder');
  });

  it('a backup, whose files are all there before it takes its name', async () => {
    const folder = tempFolder();
    const path = join(folder, 'vault.json');
    await writeFile(path, 'content');
    calls.length = 0;
    const place = { folder: join(folder, 'backups'), fileFormat: fileFormats.backup };
    await makeBackup(place, [{ name: 'vault.json', path, isGood: () => true }], { seq: 1, head: null }, new Date());
    expect(calls).toEqual(['sync file', 'sync file', 'rename', 'sync folder']);
  });

  it('a backup that reads back as something else is none', async () => {
    const folder = tempFolder();
    const path = join(folder, 'vault.json');
    await writeFile(path, 'content');
    disk.fails = true;
    const backups = join(folder, 'backups');
    await expect(
      makeBackup(
        { folder: backups, fileFormat: fileFormats.backup },
        [{ name: 'vault.json', path, isGood: () => true }],
        { seq: 1, head: null },
        new Date(),
      ),
    ).rejects.toThrow();
    expect(fs.readdirSync(backups)).toEqual([]);
  });
});

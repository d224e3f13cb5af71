import fs, {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  durableWrite,
  isTempName,
  removeTempFiles,
  replaceGuarded,
  writeNewFile,
} from '../../../../../electron/storage/files/durable-write';
import { tempFolder } from '../vault/temp-vault';

const errorWith = (code: string) => Object.assign(new Error(code), { code });
const bytes = (text: string) => Buffer.from(text);

let folder: string;
let path: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'list.csv');
  writeFileSync(path, 'old', { mode: 0o644 });
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** Replaces one call of the file system, also for modules that imported it by name. */
function fake<K extends 'renameSync' | 'linkSync'>(name: K, call: (typeof fs)[K]): void {
  vi.spyOn(fs, name).mockImplementation(call as never);
  syncBuiltinESMExports();
}

/** Renames succeed only at this try; until then another program holds the file. */
function heldUntil(tryNumber: number, code = 'EBUSY') {
  const real = fs.renameSync;
  const calls = { count: 0 };
  fake('renameSync', (from, to) => {
    calls.count += 1;
    if (calls.count < tryNumber) throw errorWith(code);
    real(from, to);
  });
  return calls;
}

async function handles(): Promise<FileHandle> {
  const probe = await open(path);
  await probe.close();
  return Object.getPrototypeOf(probe) as FileHandle;
}

const left = () => ({ text: readFileSync(path, 'utf8'), names: readdirSync(folder) });
const untouched = { text: 'old', names: ['list.csv'] };

describe('a durable write', () => {
  it('replaces a file atomically, for its owner only, and leaves no other file', async () => {
    await durableWrite(path, bytes('new'));
    expect(left()).toEqual({ text: 'new', names: ['list.csv'] });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('makes a file that is not there', async () => {
    await durableWrite(join(folder, 'other'), bytes('x'));
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('x');
  });

  it.skipIf(process.platform === 'win32')('leaves a link a link', async () => {
    const link = join(folder, 'link');
    symlinkSync(path, link);
    await durableWrite(link, bytes('new'));
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it.each(['ENOSPC', 'EIO'])('%s: the old file stands and nothing is left', async (code) => {
    vi.spyOn(await handles(), 'writeFile').mockRejectedValueOnce(errorWith(code));
    await expect(durableWrite(path, bytes('new'))).rejects.toMatchObject({ code });
    expect(left()).toEqual(untouched);
  });

  it('that the disk did not take to the end leaves the old file', async () => {
    vi.spyOn(await handles(), 'sync').mockRejectedValueOnce(errorWith('EIO'));
    await expect(durableWrite(path, bytes('new'))).rejects.toMatchObject({ code: 'EIO' });
    expect(left()).toEqual(untouched);
  });

  it('that reads back wrong is never renamed', async () => {
    const taken = await handles();
    const write = taken.writeFile as (...given: readonly unknown[]) => Promise<void>;
    vi.spyOn(taken, 'writeFile').mockImplementationOnce(async function (this: FileHandle) {
      await write.call(this, 'nex');
    });
    await expect(durableWrite(path, bytes('new'))).rejects.toMatchObject({ code: 'READ-BACK' });
    expect(left()).toEqual(untouched);
  });

  it('that its caller rejects is never renamed', async () => {
    const verify = async (written: Buffer) => {
      expect(written.toString()).toBe('new');
      expect(readFileSync(path, 'utf8')).toBe('old');
      throw errorWith('REFUSED');
    };
    await expect(durableWrite(path, bytes('new'), { verify })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(left()).toEqual(untouched);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('waits for a file that a virus scanner holds (%s)', async (code) => {
    const calls = heldUntil(3, code);
    await durableWrite(path, bytes('new'));
    expect(calls.count).toBe(3);
    expect(left()).toEqual({ text: 'new', names: ['list.csv'] });
  });

  it('gives up on a file that stays held, and on any other trouble at once', async () => {
    const held = heldUntil(1000);
    await expect(durableWrite(path, bytes('new'))).rejects.toMatchObject({ code: 'EBUSY' });
    expect(held.count).toBe(10);
    vi.restoreAllMocks();
    const refused = heldUntil(1000, 'EXDEV');
    await expect(durableWrite(path, bytes('new'))).rejects.toMatchObject({ code: 'EXDEV' });
    expect(refused.count).toBe(1);
    expect(left()).toEqual(untouched);
  });

  it('of a new file touches none that is there', async () => {
    await expect(writeNewFile(path, bytes('new'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(left()).toEqual(untouched);
  });
});

describe("another writer's replacement", () => {
  const replaceWith = (text: string, size: number) => () => {
    writeFileSync(`${path}.tmp-1a`, text);
    fs.renameSync(`${path}.tmp-1a`, path);
    return size;
  };
  const full = expect.objectContaining({ code: 'storage-full' });

  it('stands when it is whole', () => {
    replaceGuarded(path, replaceWith('new', 3));
    expect(left()).toEqual({ text: 'new', names: ['list.csv'] });
  });

  it('that was cut short is replaced by the old content, which needs no space', () => {
    expect(() => replaceGuarded(path, replaceWith('n', 3))).toThrow(full);
    expect(left()).toEqual(untouched);
  });

  it('waits to put the old content back while a virus scanner holds the short file', () => {
    const cut = replaceWith('n', 3);
    const act = () => {
      const size = cut();
      heldUntil(3);
      return size;
    };
    expect(() => replaceGuarded(path, act)).toThrow(full);
    expect(left()).toEqual(untouched);
  });

  it('is written over where the old content cannot have its name back', () => {
    const cut = replaceWith('n', 3);
    const act = () => {
      const size = cut();
      heldUntil(1000, 'EIO');
      return size;
    };
    expect(() => replaceGuarded(path, act)).toThrow(full);
    expect(left()).toEqual(untouched);
  });

  it('is written over where the file system knows no hard links', () => {
    fake('linkSync', () => {
      throw errorWith('EPERM');
    });
    expect(() => replaceGuarded(path, replaceWith('n', 3))).toThrow(full);
    expect(left()).toEqual(untouched);
  });

  it('that fails leaves no second name', () => {
    const act = () => {
      expect(readdirSync(folder)).toHaveLength(2);
      throw errorWith('ENOSPC');
    };
    expect(() => replaceGuarded(path, act)).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
    expect(left()).toEqual(untouched);
  });
});

describe('what kills leave half-written', () => {
  it('is known by its name', () => {
    linkSync(path, join(folder, 'kept.csv'));
    const unfinished = [
      'vault.json.tmp-19c0aa',
      'a1.csv.tmp-1f',
      'vault.json.corrupt-2026-03-01T08-00-00.000Z.tmp-1f',
      '2026-03-01T08-00-00.000Z.part',
      'before-update-to-0.2.0-2026-03-01T08-00-00.000Z.part',
    ];
    const own = ['notes.tmp-1', 'vault.json', 'vault.json.corrupt-1', '2026-03-01T08-00-00.000Z', 'x.part'];
    expect([...unfinished, ...own].filter(isTempName)).toEqual(unfinished);
    mkdirSync(join(folder, unfinished[3] ?? '', 'records'), { recursive: true });
    for (const name of unfinished.slice(0, 3)) writeFileSync(join(folder, name), '{');
    removeTempFiles(folder);
    expect(readdirSync(folder).sort()).toEqual(['kept.csv', 'list.csv']);
    removeTempFiles(join(folder, 'gone'));
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });
});

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openDocuments } from '../../../../../electron/storage/files/documents';
import type { MigratedContent } from '../../../../../electron/storage/files/format-migrations';
import type { StoreFactory } from '../../../../../electron/storage/files/store-file';
import { openConf, tempFolder } from '../vault/temp-vault';

const Note = z.object({ id: z.string(), text: z.string().check(z.maxLength(50)) });
const id = 'a1';

const asItIs = (content: MigratedContent) => content;

type Told = { readonly code: string; readonly facts: Record<string, unknown> };

function opened(folder: string, { format = 1, openStore = openConf } = {}) {
  const told: Told[] = [];
  const notes = openDocuments({
    folder,
    name: 'notes',
    fileFormat: {
      magic: 'keyquilt note',
      steps: Array.from({ length: format - 1 }, () => asItIs),
      writtenBy: `0.${format}.0`,
    },
    schema: Note,
    openStore,
    clock: () => new Date('2026-11-21T10:00:00.000Z'),
    raiseNotice: (notice) => told.push(notice),
  });
  return { notes, told, file: join(folder, 'notes', `${id}.json`), copy: join(folder, 'notes/copies', `${id}.json`) };
}

/** A folder with one note that was changed once. */
function kept() {
  const folder = tempFolder();
  const { notes } = opened(folder);
  notes.put({ id, text: 'first' });
  notes.put({ id, text: 'second' });
  return folder;
}

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer | null])[] = [
  ['gone', () => null],
  ['empty', () => Buffer.alloc(0)],
  ['zero-filled', (bytes) => Buffer.alloc(bytes.length)],
  ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['a list', () => Buffer.from('[1]')],
  ['another kind', (bytes) => Buffer.from(bytes.toString().replace('keyquilt note', 'keyquilt nose'))],
  ['one letter different', (bytes) => Buffer.from(bytes.toString().replace('second', 'sekond'))],
];

function damage(path: string, how: (bytes: Buffer) => Buffer | null): Buffer | null {
  const bytes = how(readFileSync(path));
  if (bytes === null) rmSync(path);
  else writeFileSync(path, bytes);
  return bytes;
}

describe('documents', () => {
  it('come back after a restart, in files that only their owner can read', () => {
    const folder = kept();
    const { notes, told, file, copy } = opened(folder);
    expect(notes.ids()).toEqual([id]);
    expect(notes.list()).toEqual([{ id, text: 'second' }]);
    for (const path of [file, copy]) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'notes')).mode & 0o777).toBe(0o700);
    expect(told).toEqual([]);
  });

  it('are gone once removed', () => {
    const folder = kept();
    opened(folder).notes.remove(id);
    expect(opened(folder).notes.list()).toEqual([]);
    expect(opened(folder).notes.get(id)).toBeNull();
    opened(folder).notes.remove(id);
  });

  it('touch nothing while they are only asked for', () => {
    const folder = tempFolder();
    expect(opened(folder).notes.list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('take neither a strange id nor content that does not fit', () => {
    const { notes, file } = opened(kept());
    const code = expect.objectContaining({ code: 'bad-input' });
    for (const strange of ['', '../a', 'A', 'a/b', 'a.b'])
      expect(() => notes.put({ id: strange, text: '' })).toThrow(code);
    expect(() => notes.put({ id, text: 'x'.repeat(51) })).toThrow(code);
    expect(readFileSync(file, 'utf8')).toContain('second');
  });
});

describe('damage to a document', () => {
  it.each(damages)('%s: restored from its copy, told once, the damaged bytes kept', (_, how) => {
    const folder = kept();
    const { notes, told, file } = opened(folder);
    const bytes = damage(file, how);
    expect(notes.get(id)).toEqual({ id, text: 'second' });
    notes.list();
    expect(told).toEqual([
      { code: 'file-restored', facts: expect.objectContaining({ file: 'notes/a1.json', found: expect.any(String) }) },
    ]);
    const aside = String(told[0]?.facts.aside);
    if (bytes === null) expect(aside).toBe('');
    else expect(readFileSync(join(folder, aside))).toEqual(bytes);
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'second' }]);
    expect(opened(folder).told).toEqual([]);
  });

  it.each(damages)('%s, in the copy: repaired in silence', (_, how) => {
    const folder = kept();
    const { notes, told, copy, file } = opened(folder);
    damage(copy, how);
    expect(notes.get(id)).toEqual({ id, text: 'second' });
    expect(told).toEqual([]);
    expect(readFileSync(copy)).toEqual(readFileSync(file));
  });

  it('in both places is reported and never read as empty', () => {
    const folder = kept();
    const { notes, told, file, copy } = opened(folder);
    for (const path of [file, copy]) writeFileSync(path, 'x');
    expect(notes.get(id)).toBeNull();
    expect(told.map(({ code }) => code)).toEqual(['file-quarantined']);
    expect(readdirSync(join(folder, 'notes')).some((name) => name.includes('.corrupt-'))).toBe(true);
    notes.put({ id, text: 'anew' });
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'anew' }]);
  });

  it('a file under another name does not speak for it', () => {
    const folder = kept();
    const { notes, told } = opened(folder);
    renameSync(join(folder, 'notes/a1.json'), join(folder, 'notes/b2.json'));
    expect(notes.list()).toEqual([{ id, text: 'second' }]);
    expect(told.map(({ code }) => code).sort()).toEqual(['file-quarantined', 'file-restored']);
  });

  it('what a kill left half-written goes', () => {
    const folder = kept();
    writeFileSync(join(folder, 'notes/a1.json.tmp-12ab'), '{');
    opened(folder).notes.ids();
    expect(existsSync(join(folder, 'notes/a1.json.tmp-12ab'))).toBe(false);
  });
});

describe('a document of a newer version', () => {
  it('is refused, reported and left unchanged', () => {
    const folder = tempFolder();
    opened(folder, { format: 2 }).notes.put({ id, text: 'later' });
    const { notes, told, file } = opened(folder);
    const before = readFileSync(file);
    const code = expect.objectContaining({ code: 'newer-format' });
    expect(notes.list()).toEqual([]);
    for (const act of [() => notes.get(id), () => notes.put({ id, text: 'x' }), () => notes.remove(id)])
      expect(act).toThrow(code);
    expect(told).toEqual([{ code: 'newer-format', facts: { file: 'notes/a1.json' } }]);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('a disk that fails', () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  /** Fails from the given write up to `last`. */
  const failingAt = (turn: number, last = turn): StoreFactory => {
    let writes = 0;
    return (place) => {
      const file = openConf(place);
      return {
        path: file.path,
        get store() {
          return file.store;
        },
        set store(content) {
          writes += 1;
          if (writes >= turn && writes <= last) throw full;
          file.store = content;
        },
      };
    };
  };

  it.each([1, 2])('at write %i leaves the version before', (turn) => {
    const folder = kept();
    const { notes } = opened(folder, { openStore: failingAt(turn) });
    expect(() => notes.put({ id, text: 'third' })).toThrow(expect.objectContaining({ code: 'storage-full' }));
    expect(notes.get(id)).toEqual({ id, text: 'second' });
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'second' }]);
  });

  it('leaves the version before, even where its copy is gone or older', () => {
    const folder = kept();
    const code = expect.objectContaining({ code: 'storage-full' });
    const { notes, copy } = opened(folder, { openStore: failingAt(1, Number.POSITIVE_INFINITY) });
    notes.list();
    rmSync(copy);
    expect(() => notes.put({ id, text: 'third' })).toThrow(code);
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'second' }]);
    opened(folder, { openStore: failingAt(2, Number.POSITIVE_INFINITY) }).notes.put({ id, text: 'third' });
    const again = opened(folder, { openStore: failingAt(1, 2) }).notes;
    expect(() => again.put({ id, text: 'fourth' })).toThrow(code);
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'third' }]);
  });

  it('that takes neither the copy nor the way back has saved it', () => {
    const folder = kept();
    const { notes } = opened(folder, { openStore: failingAt(2, Number.POSITIVE_INFINITY) });
    notes.put({ id, text: 'third' });
    expect(notes.get(id)).toEqual({ id, text: 'third' });
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'third' }]);
  });

  it('leaves nothing of a first version', () => {
    const folder = tempFolder();
    const { notes } = opened(folder, { openStore: failingAt(2) });
    expect(() => notes.put({ id, text: 'first' })).toThrow(expect.objectContaining({ code: 'storage-full' }));
    expect(opened(folder).notes.list()).toEqual([]);
  });

  it('that wrote something else is found out by reading back', () => {
    const folder = kept();
    let isLying = true;
    const lying: StoreFactory = (place) => {
      const file = openConf(place);
      return {
        path: file.path,
        get store() {
          return file.store;
        },
        set store(content) {
          file.store = content;
          if (isLying) writeFileSync(file.path, readFileSync(file.path, 'utf8').replace('third', 'thirt'));
          isLying = false;
        },
      };
    };
    const { notes } = opened(folder, { openStore: lying });
    expect(() => notes.put({ id, text: 'third' })).toThrow(expect.objectContaining({ code: 'storage-failed' }));
    expect(opened(folder).notes.list()).toEqual([{ id, text: 'second' }]);
  });

  it('a folder that cannot be read is no empty one', () => {
    const folder = tempFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes'), 'no folder');
    expect(() => opened(folder).notes.list()).toThrow(expect.objectContaining({ code: 'storage-failed' }));
  });
});

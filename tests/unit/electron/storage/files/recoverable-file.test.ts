import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkedContent, inspectChecked } from '../../../../../electron/storage/files/checked-content';
import { readIfThere } from '../../../../../electron/storage/files/private-files';
import { type RecoverableFile, recoverFile } from '../../../../../electron/storage/files/recoverable-file';
import { tempFolder } from '../vault/temp-vault';

const fileFormat = { magic: 'keyquilt sample', steps: [], writtenBy: '0.1.0' };
const now = new Date('2026-11-21T10:00:00.000Z');
const aside = 'a.json.corrupt-2026-11-21T10-00-00.000Z';
const found = now.toISOString();
const good = (content: string) => JSON.stringify(checkedContent({ fileFormat }, content));

let folder: string;
let path: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'a.json');
});

/** A file whose source returns "kept" by default. */
function file(change: Partial<RecoverableFile<string>> = {}): RecoverableFile<string> {
  return {
    path,
    name: 'notes/a.json',
    inspect: () => inspectChecked(readIfThere(path), { fileFormat, schema: z.string() }),
    restore: () => ({ content: 'kept', code: 'file-restored', facts: { from: 'a backup' } }),
    rewrite: (content) => writeFileSync(path, good(content)),
    facts: { what: 'notes' },
    ...change,
  };
}

const nothing = { restore: () => null };

describe('recovering a file', () => {
  it('takes a whole one as it is, and asks no source', () => {
    writeFileSync(path, good('mine'));
    const restore = () => expect.unreachable();
    expect(recoverFile(file({ restore }), now)).toEqual({ content: 'mine', notice: null });
  });

  it('quarantines a damaged one, writes its source’s content, and reports both once', () => {
    writeFileSync(path, 'damaged');
    const facts = { file: 'notes/a.json', aside: `notes/${aside}`, damage: 'not-json', found };
    expect(recoverFile(file(), now)).toEqual({
      content: 'kept',
      notice: { code: 'file-restored', facts: { ...facts, what: 'notes', from: 'a backup' } },
    });
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('damaged');
    expect(recoverFile(file(), now)).toEqual({ content: 'kept', notice: null });
  });

  it('reports a loss without a source, and keeps the damaged file', () => {
    writeFileSync(path, 'damaged');
    const { content, notice } = recoverFile(file(nothing), now);
    expect(content).toBeNull();
    expect(notice).toMatchObject({ code: 'file-quarantined', facts: { aside: `notes/${aside}`, what: 'notes' } });
    expect(readdirSync(folder)).toEqual([aside]);
  });

  it('restores a missing file, and ignores one that no source knows', () => {
    expect(recoverFile(file(nothing), now)).toEqual({ content: null, notice: null });
    const { content, notice } = recoverFile(file(), now);
    expect(content).toBe('kept');
    expect(notice?.facts).toMatchObject({ aside: '', damage: 'missing' });
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('has the content even where the disk takes nothing', () => {
    writeFileSync(path, 'damaged');
    const rewrite = () => {
      throw new Error('full');
    };
    expect(recoverFile(file({ rewrite }), now)).toMatchObject({ content: 'kept', notice: { code: 'file-restored' } });
  });

  it('leaves a newer one alone', () => {
    const later = { ...fileFormat, steps: [(content: object) => ({ ...content })] };
    const text = JSON.stringify(checkedContent({ fileFormat: later }, 'later'));
    writeFileSync(path, text);
    expect(() => recoverFile(file({ isDispensable: true }), now)).toThrow(
      expect.objectContaining({ code: 'newer-format' }),
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('leaves an older one alone that cannot be brought over', () => {
    writeFileSync(path, 'older');
    const inspect = () => ({ state: 'damaged', damage: 'not-migrated', parsed: null }) as const;
    expect(() => recoverFile(file({ inspect }), now)).toThrow(expect.objectContaining({ code: 'update-failed' }));
    expect(readFileSync(path, 'utf8')).toBe('older');
  });
});

describe('a file that cannot be read', () => {
  it('is refused, never treated as missing', () => {
    mkdirSync(path);
    expect(() => recoverFile(file(), now)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('is quarantined where it may lock nobody out', () => {
    mkdirSync(path);
    expect(recoverFile(file({ isDispensable: true }), now).content).toBe('kept');
    expect(readdirSync(folder)).toEqual(['a.json', aside]);
  });
});

describe('a damaged file that cannot be moved', () => {
  const inspect = () => ({ state: 'damaged', damage: 'not-json', parsed: null }) as const;

  it('is refused and not written over', () => {
    const rewrite = () => expect.unreachable();
    expect(() => recoverFile(file({ path: join(folder, 'held.json'), inspect, rewrite }), now)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^storage-/) }),
    );
  });

  it('stays where it may lock nobody out, without a notice', () => {
    const { content, notice } = recoverFile(
      file({ path: join(folder, 'held.json'), inspect, isDispensable: true }),
      now,
    );
    expect(content).toBe('kept');
    expect(notice?.facts).toMatchObject({ aside: '', damage: 'missing' });
  });
});

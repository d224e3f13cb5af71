import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { quarantineFile } from '../../../../../electron/storage/files/recoverable-file';
import { tempFolder } from '../vault/temp-vault';

/** A program that holds a file: it cannot be moved, and where it `stays` not be removed either. */
const holder = vi.hoisted(() => ({ path: '', stays: false, done: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const busy = () => Object.assign(new Error('held'), { code: 'EBUSY' });
  const changed = {
    renameSync: (...given: Parameters<typeof real.renameSync>) => {
      if (given[0] === holder.path) throw busy();
      return real.renameSync(...given);
    },
    rmSync: (...given: Parameters<typeof real.rmSync>) => {
      if (given[0] === holder.path) holder.done.push('removed');
      if (given[0] === holder.path && holder.stays) throw busy();
      return real.rmSync(...given);
    },
    fsyncSync: (file: number) => {
      holder.done.push('synced');
      return real.fsyncSync(file);
    },
  };
  return { ...real, ...changed, default: { ...real, ...changed } };
});

const now = new Date('2026-11-21T10:00:00.000Z');
let folder: string;

beforeEach(() => {
  folder = tempFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'damaged');
  Object.assign(holder, { path, stays: false, done: [] });
});

it('is copied to the disk before it is removed', () => {
  const aside = quarantineFile(holder.path, now);
  expect(readFileSync(join(folder, aside), 'utf8')).toBe('damaged');
  expect(readdirSync(folder)).toEqual([aside]);
  expect(holder.done[0]).toBe('synced');
});

it('leaves no copy when it stays, so that no start adds another one', () => {
  holder.stays = true;
  expect(() => quarantineFile(holder.path, now)).toThrow(expect.objectContaining({ code: 'storage-failed' }));
  expect(readdirSync(folder)).toEqual(['a.json']);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexKeeper } from '../../../../../../electron/storage/vault/records/index-keeper';
import { readRecordIndex } from '../../../../../../electron/storage/vault/records/record-index';
import type { RecordStore } from '../../../../../../electron/storage/vault/records/record-store';
import { fileFormats, tempFolder } from '../temp-vault';

/** A keeper for this many record files, all with the same stamp. */
function keeper(count: number) {
  const folder = tempFolder();
  const stamps = new Map(Array.from({ length: count }, (_, file) => [file, 'first']));
  const records = { files: () => [...stamps.keys()], inFile: () => [] } as Partial<RecordStore> as RecordStore;
  const files = { folder, stamp: (file: number) => stamps.get(file) };
  const index = createIndexKeeper({ records, files, fileFormat: fileFormats.index, stamps: new Map() });
  const written = async () => [...(await readRecordIndex(folder, fileFormats.index))].map(([, { stamp }]) => stamp);
  const change = (some: number) => {
    for (let file = 0; file < some; file += 1) stamps.set(file, 'later');
    index.changed();
  };
  return { index, written, change, path: join(folder, 'index.json') };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('the keeper of the index', () => {
  it('writes it after a quiet time once many files differ, and waits with few', async () => {
    const { index, written, change } = keeper(20);
    await index.flush();
    expect(await written()).toEqual(Array.from({ length: 20 }, () => 'first'));
    change(8);
    vi.advanceTimersByTime(60_000);
    expect(await written()).not.toContain('later');
    change(9);
    vi.advanceTimersByTime(9000);
    change(10);
    vi.advanceTimersByTime(9000);
    expect(await written()).not.toContain('later');
    vi.advanceTimersByTime(1000);
    await vi.waitFor(async () => expect((await written()).filter((stamp) => stamp === 'later')).toHaveLength(10));
  });

  it('writes what differs on quitting, however few, and nothing afterwards', async () => {
    const { index, written, change, path } = keeper(20);
    expect(existsSync(path)).toBe(false);
    await index.flush();
    change(1);
    await index.flush();
    expect(await written()).toContain('later');
    index.stop();
    change(20);
    vi.advanceTimersByTime(60_000);
    expect((await written()).filter((stamp) => stamp === 'later')).toHaveLength(1);
  });

  it('writes none for few files', async () => {
    const { index, path } = keeper(3);
    await index.flush();
    expect(existsSync(path)).toBe(false);
  });
});

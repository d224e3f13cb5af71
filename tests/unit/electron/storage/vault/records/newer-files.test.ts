import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Vault } from '../../../../../../electron/storage/vault/vault';
import { readyVault, sampleEvent, sampleRecord } from '../temp-vault';
import {
  changeUnseen,
  codes,
  count,
  editIndex,
  fileOf,
  indexed,
  openUnprepared,
  practice,
  second,
} from './indexed-vault';

/** The journal has one line more than keys: of its beginning. */
const cutBehindRecords = { line: count + 2, kind: 'cut' };

/** Journal and vault file are from before the last save, which is in file 1: somebody has put older ones there. */
async function withOlderJournal(): Promise<string> {
  const folder = await indexed();
  const older = ['journal.jsonl', 'vault.json'].map((name) => join(folder, name));
  const kept = older.map((path) => readFileSync(path));
  const vault = await readyVault(folder, practice);
  await vault.save(sampleRecord(50, 'Renamed'), {}, sampleEvent(50));
  await vault.backUp();
  await vault.close();
  utimesSync(fileOf(folder, 1), second, second);
  await (await readyVault(folder, practice)).close();
  for (const [at, bytes] of kept.entries()) writeFileSync(older[at] ?? '', bytes);
  return folder;
}

const rot = (text: string) => text.replace('"company":"Acme"', '"company":"Abme"');
/** The same content under another stamp. */
const touch = (path: string) => writeFileSync(path, readFileSync(path));

const happenings: readonly (readonly [string, (path: string) => void, string[]])[] = [
  ['stays as it was', () => undefined, []],
  ['is written again as it was', touch, []],
  ['is damaged unseen', (path) => changeUnseen(path, rot), ['file-restored']],
  ['is damaged', (path) => writeFileSync(path, `${rot(readFileSync(path, 'utf8'))} `), ['file-restored']],
  ['is deleted', (path) => rmSync(path), ['file-restored']],
];

describe('records that are newer than the journal', () => {
  it.each(happenings)('are told when their file %s after the start', async (_how, happen, found) => {
    const vault = await openThen(await withOlderJournal(), [1], happen);
    expect(await vault.journal.verify()).toEqual([cutBehindRecords]);
    expect(codes(vault).sort()).toEqual(['data-older', ...found, 'journal-broken']);
    await vault.close();
  });

  it.each(happenings)('are told when another file %s after the start', async (_how, happen, found) => {
    const vault = await openThen(await withOlderJournal(), [2], happen);
    expect(await vault.journal.verify()).toEqual([cutBehindRecords]);
    expect(codes(vault).sort()).toEqual(['data-older', ...found, 'journal-broken']);
    await vault.close();
  });

  it.each(happenings.filter(([, happen]) => happen !== touch))(
    'are told when the index has an older state of them and their file %s after the start',
    async (_how, happen) => {
      const folder = await withOlderJournal();
      editIndex(folder, (body) => body.replace('"value":"Renamed"', '"value":"Key 50"'));
      const vault = await openThen(folder, [1], happen);
      expect(await vault.journal.verify()).toEqual([cutBehindRecords]);
      await vault.close();
    },
  );

  it('are told when several files are written, damaged and deleted after the start', async () => {
    const folder = await withOlderJournal();
    const acts = [touch, (path: string) => changeUnseen(path, rot), (path: string) => rmSync(path)];
    const vault = await openThen(folder, [0, 2, 3], (path, at) => acts[at]?.(path));
    expect(await vault.journal.verify()).toEqual([cutBehindRecords]);
    expect(codes(vault).sort()).toEqual(['data-older', 'file-restored', 'file-restored', 'journal-broken']);
    await vault.close();
  });

  it('are told although another process saves a key of another file', async () => {
    const folder = await withOlderJournal();
    const [vault, other] = [await openUnprepared(folder), await openUnprepared(folder)];
    await other.save(sampleRecord(100, 'Renamed there'), {}, sampleEvent(100));
    await vault.prepare();
    expect(await vault.journal.verify()).toEqual([cutBehindRecords]);
    expect(codes(vault).sort()).toEqual(['data-older', 'journal-broken']);
    await Promise.all([vault.close(), other.close()]);
  });
});

/** Opens a vault whose files the index fits, and reads them after something happened to some. */
async function openThen(
  folder: string,
  files: readonly number[],
  happen: (path: string, at: number) => void,
): Promise<Vault> {
  const vault = await openUnprepared(folder);
  for (const [at, number] of files.entries()) happen(fileOf(folder, number), at);
  await vault.prepare();
  return vault;
}

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileFormats, readyVault, sampleId, sampleRecord } from '../temp-vault';
import {
  changeUnseen,
  codes,
  count,
  editIndex,
  fileOf,
  indexed,
  indexOf,
  namesIn,
  openUnprepared,
  practice,
  trueNames,
} from './indexed-vault';

function putFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

describe('a damaged index, or damage behind it', () => {
  it('hides no damage: a file that was damaged unseen is restored in the background', async () => {
    const folder = await indexed();
    changeUnseen(fileOf(folder, 1), (text) => text.replace('"company":"Acme"', '"company":"Abme"'));
    const vault = await openUnprepared(folder);
    expect(namesIn(vault)).toEqual(trueNames);
    expect(codes(vault)).toEqual([]);
    await vault.prepare();
    expect(codes(vault)).toEqual(['file-restored']);
    expect(vault.records.get(sampleId(41))).toEqual(sampleRecord(41));
    expect(vault.records.size()).toBe(count);
    await vault.close();
  });

  it.each<[string, (path: string) => void]>([
    ['empty', (path) => writeFileSync(path, '')],
    ['zeroes', (path) => writeFileSync(path, Buffer.alloc(5000))],
    ['another file', (path) => writeFileSync(path, 'null')],
    ['half of it', (path) => writeFileSync(path, readFileSync(path).subarray(0, 9000))],
    ['without its end', (path) => writeFileSync(path, readFileSync(path).subarray(0, -5))],
    ['one letter', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Acme', 'Acne'))],
    ['a folder', putFolder],
    ['another version', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('0.1.0', '0.0.9'))],
    ['a newer format', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":2'))],
  ])('is ignored when it is %s, without a notice', async (_how, damage) => {
    const folder = await indexed();
    // Shows if it is used after all.
    editIndex(folder, (body) => body.replace('"value":"Key 60"', '"value":"Forged"'));
    damage(indexOf(folder));
    const vault = await openUnprepared(folder);
    expect(namesIn(vault)).toEqual(trueNames);
    await vault.prepare();
    expect(codes(vault)).toEqual([]);
    await vault.close();
    if (statSync(indexOf(folder)).isFile())
      expect(readFileSync(indexOf(folder), 'utf8')).toContain(fileFormats.index.magic);
  });

  it('does not stand for a file that is gone', async () => {
    const folder = await indexed();
    rmSync(fileOf(folder, 2));
    const vault = await readyVault(folder, practice);
    expect(codes(vault)).toEqual(['file-restored']);
    expect(namesIn(vault)).toEqual(trueNames);
    await vault.close();
  });
});

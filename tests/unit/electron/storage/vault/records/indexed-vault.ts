import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openVault } from '../../../../../../electron/storage/vault/open-vault';
import type { Vault } from '../../../../../../electron/storage/vault/vault';
import type { VaultOptions } from '../../../../../../electron/storage/vault/vault-options';
import { readyVault, sampleEvent, sampleRecord, tempFolder, vaultOptions } from '../temp-vault';

export const practice = { practice: true } as const;
export const count = 130;

export const codes = (vault: Vault) => vault.notices().map(({ code }) => code);
export const indexOf = (folder: string) => join(folder, 'records/index.json');
export const openUnprepared = (folder: string, change: Partial<VaultOptions> = {}) =>
  openVault(vaultOptions(folder, { ...practice, ...change }));
export const namesIn = (vault: Vault) => [...vault.records.facts()].map(({ name }) => name.value);
export const trueNames = Array.from({ length: count }, (_, place) => `Key ${place + 1}`);

/** A closed vault of four record files with an index that fits them. Their times are whole seconds, which can be set. */
export async function indexed(): Promise<string> {
  const folder = tempFolder();
  const vault = await readyVault(folder, practice);
  const saves = trueNames.map((_, place) => ({
    record: sampleRecord(place + 1),
    sealed: {},
    event: sampleEvent(place + 1, 'imported'),
  }));
  await vault.saveMany(saves);
  await vault.backUp();
  await vault.close();
  for (const number of [0, 1, 2, 3]) utimesSync(fileOf(folder, number), second, second);
  await (await readyVault(folder, practice)).close();
  expect(existsSync(indexOf(folder))).toBe(true);
  return folder;
}

/** A time of whole seconds, as every file system keeps it. */
export const second = new Date('2026-03-01T08:00:00Z');
export const fileOf = (folder: string, number: number) => join(folder, `records/0${number}.json`);

/** Changes bytes of a file and leaves size, time and inode, as a disk that rots or somebody who knows does. */
export function changeUnseen(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const { size } = statSync(path);
  writeFileSync(path, change(before));
  expect(statSync(path).size).toBe(size);
  utimesSync(path, second, second);
}

/** Edits the index with a correct checksum. */
export function editIndex(folder: string, change: (text: string) => string): void {
  const text = readFileSync(indexOf(folder), 'utf8');
  const start = text.indexOf('\n') + 1;
  const body = change(text.slice(start));
  const sum = createHash('sha256').update(body).digest('hex');
  writeFileSync(indexOf(folder), text.slice(0, start).replace(/"sum":"[0-9a-f]+"/, `"sum":"${sum}"`) + body);
}

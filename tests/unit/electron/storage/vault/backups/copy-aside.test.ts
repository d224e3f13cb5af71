import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyAside } from '../../../../../../electron/storage/vault/backups/copy-aside';
import { tempFolder } from '../temp-vault';

/** A data folder with a file of the vault and one of records. */
function dataFolder(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'vault.json'), '{"magic":"keyquilt vault"}');
  writeFileSync(join(folder, 'records/00.json'), '{"magic":"keyquilt records"}');
  return folder;
}

it.skipIf(process.platform === 'win32')('copies what lies behind a link', async () => {
  const folder = dataFolder();
  const elsewhere = tempFolder();
  for (const name of ['vault.json', 'records/00.json']) {
    const target = join(elsewhere, name.replace('/', '-'));
    renameSync(join(folder, name), target);
    symlinkSync(target, join(folder, name));
  }
  const aside = await copyAside(folder, 'before-update');
  expect(readFileSync(join(aside, 'vault.json'), 'utf8')).toBe('{"magic":"keyquilt vault"}');
  expect(readFileSync(join(aside, 'records/00.json'), 'utf8')).toBe('{"magic":"keyquilt records"}');
});

it.skipIf(process.platform === 'win32')('copies no file of another program behind a link', async () => {
  const folder = dataFolder();
  const elsewhere = tempFolder();
  writeFileSync(join(elsewhere, 'other.json'), '{"token":"not ours"}');
  symlinkSync(join(elsewhere, 'other.json'), join(folder, 'records/01.json'));
  symlinkSync(join(elsewhere, 'gone.json'), join(folder, 'records/02.json'));
  symlinkSync(elsewhere, join(folder, 'records/03.json'));
  const aside = await copyAside(folder, 'before-update');
  expect(existsSync(join(aside, 'records/00.json'))).toBe(true);
  for (const name of ['01', '02', '03']) expect(existsSync(join(aside, `records/${name}.json`))).toBe(false);
});

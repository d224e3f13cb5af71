import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveArgon2, protect } from '../../../../../electron/features/keepass/argon2';
import {
  type KeepassEntry,
  readKeepass,
  writeKeepass,
} from '../../../../../electron/features/keepass/keepass-database';

const passphrase = 'four quiet words – ünïcode';
const entries: readonly KeepassEntry[] = [
  {
    group: 'Harbour & Pine',
    title: 'Plytix key: Patchworks Integration',
    userName: 'Patchworks Integration (admin)',
    url: 'https://www.plytix.com/',
    notes: 'Role: admin (read live, 2026-11-20)\nOwner: Priya <ops>',
    password: 'DEMO-;&%@ password]]>',
    apiKey: 'DEMOKEY0123456789AB',
    version: '1',
  },
  {
    group: 'Lark “Street” Toys',
    title: 'Patchworks key: Order watcher',
    userName: 'Order watcher (manager)',
    url: 'https://app.wearepatchworks.com/login',
    notes: '',
    password: '42|DEMO',
    apiKey: '42|DEMO',
    version: '',
  },
];

let file: Uint8Array;
beforeAll(async () => {
  file = await writeKeepass(entries, passphrase, 'Keyquilt');
});

const flipped = (place: number) => {
  const copy = file.slice();
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};

describe('a KeePass file', () => {
  it('holds what was put into it', async () => {
    expect(await readKeepass(file, passphrase)).toEqual(entries);
  });

  it('says nothing of it in clear', () => {
    const text = Buffer.from(file).toString('latin1');
    for (const word of ['DEMO', 'Harbour', 'Priya']) expect(text).not.toContain(word);
  });

  it('asks for Argon2id over at least 64 MiB', () => {
    // KDBX 4 names its key derivation by this id, whole in the clear header (KeePass, "KDBX 4").
    const argon2id = Buffer.from('9e298b1956db4773b23dfc3ec6f0a1e6', 'hex');
    expect(Buffer.from(file).includes(argon2id)).toBe(true);
    const header = Buffer.from(file);
    const memory = header.readBigUInt64LE(header.indexOf(Buffer.from([0x05, 1, 0, 0, 0, 0x4d, 8, 0, 0, 0])) + 10);
    expect(Number(memory)).toBe(protect.memoryKiB * 1024);
    expect(Number(memory)).toBeGreaterThanOrEqual(64 * 1024 * 1024);
  });

  it('opens with no other passphrase', async () => {
    await expect(readKeepass(file, `${passphrase} `)).rejects.toMatchObject({ code: 'file-passphrase-wrong' });
  });

  it('detects a truncated file', async () => {
    for (const length of [20, 200, file.length - 1])
      await expect(readKeepass(file.slice(0, length), passphrase)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('detects one changed bit, in its head and in its body', async () => {
    for (const place of [60, 150, file.length - 60])
      await expect(readKeepass(flipped(place), passphrase)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('is distinguished from other files', async () => {
    await expect(readKeepass(Buffer.from('Name,System\r\nA,B\r\n'), passphrase)).rejects.toMatchObject({
      code: 'file-not-keepass',
    });
  });

  it('never lets a made-up file take all memory', async () => {
    const bytes = new ArrayBuffer(32);
    await expect(deriveArgon2(bytes, bytes, 4 * 1024 * 1024, 1, 32, 1, 2)).rejects.toMatchObject({
      code: 'keepass-too-costly',
    });
  });

  const cli = spawnSync('keepassxc-cli', ['--version']).status === 0;
  it.skipIf(!cli)('is opened by keepassxc-cli (skipped where that is not installed)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyquilt-kdbx-'));
    const path = join(folder, 'keys.kdbx');
    writeFileSync(path, file);
    const ask = (...args: string[]) => execFileSync('keepassxc-cli', args, { input: `${passphrase}\n` }).toString();
    const entry = 'Harbour & Pine/Plytix key: Patchworks Integration';
    expect(ask('ls', '-R', '-q', path)).toContain('Order watcher');
    const shown = ask(
      'show',
      '-q',
      '-s',
      '-a',
      'Password',
      '-a',
      'API key',
      '-a',
      'URL',
      '-a',
      'Version',
      '-a',
      'Notes',
      path,
      entry,
    ).split(/\r?\n/);
    expect(shown.slice(0, 4)).toEqual([entries[0]?.password, entries[0]?.apiKey, 'https://www.plytix.com/', '1']);
    expect(shown).toContain('Owner: Priya <ops>');
    rmSync(folder, { recursive: true });
  });
});

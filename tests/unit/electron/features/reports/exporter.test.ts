import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { createExporter, type Export } from '../../../../../electron/features/reports/exporter';
import type { Signer } from '../../../../../electron/features/signing/signer';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { tempFolder } from '../../storage/vault/temp-vault';

const job = { signal: new AbortController().signal, progress: () => undefined, checkpoint: async () => undefined };
const wanted: Export = {
  drawn: false,
  format: 'csv',
  make: async () => ({ bytes: Buffer.from('new'), keys: 1, ids: ['a'.repeat(24)] }),
  what: 'inventory',
  title: 'All keys',
  keyId: null,
  fileName: 'keys',
};

/** An exporter whose person chooses an existing file; `locksAt` says when the vault is locked in between. */
function withOlderFile(locksAt: 'never' | 'before' | 'dialog' | 'note', isConfirmed = true) {
  const folder = tempFolder();
  const path = join(folder, 'keys.csv');
  writeFileSync(path, 'older');
  let state = locksAt === 'before' ? 'locked' : 'ready';
  let asked = 0;
  const vault = {
    status: () => ({ state }),
    note: async () => {
      if (locksAt === 'note') throw new Error('locked');
    },
  } as unknown as Vault;
  const key = { fingerprint: 'a'.repeat(32), name: 'Priya' };
  const signer = {
    current: async () => {
      if (!isConfirmed) throw new KnownFailure('signer-unconfirmed');
      return key;
    },
    sign: async () => 'keyquilt signature 1\n',
  } as unknown as Signer;
  const exporter = createExporter({
    dialogs: {
      chooseSave: async () => {
        asked += 1;
        if (locksAt === 'dialog') state = 'locked';
        return path;
      },
    },
    printer: { toPdf: async () => Buffer.alloc(0), toPrinter: async () => 'closed' } as never,
    fonts: () => '',
    words: createDocumentWords(),
  });
  return { folder, path, asked: () => asked, run: () => exporter({ kind: 'real', vault, signer }, wanted, job) };
}

describe('an export', () => {
  it('replaces the chosen file and returns its fingerprint', async () => {
    const { path, run } = withOlderFile('never');
    expect(await run()).toMatchObject({ outcome: 'saved', file: 'keys.csv', keys: 1 });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('writes its signature beside it, and never over a file of another program', async () => {
    const { path, run } = withOlderFile('never');
    await run();
    expect(readFileSync(`${path}.sig`, 'utf8')).toContain('keyquilt signature 1');
    await run();
    writeFileSync(`${path}.sig`, '-----BEGIN PGP SIGNATURE-----');
    await expect(run()).rejects.toMatchObject({ code: 'signature-in-the-way' });
    expect(readFileSync(`${path}.sig`, 'utf8')).toContain('PGP');
  });

  it('asks nothing before the name of the signature is confirmed', async () => {
    const { run, asked } = withOlderFile('never', false);
    await expect(run()).rejects.toMatchObject({ code: 'signer-unconfirmed' });
    expect(asked()).toBe(0);
  });

  it('asks nothing while the vault is locked', async () => {
    const { run, asked } = withOlderFile('before');
    await expect(run()).rejects.toMatchObject({ code: 'vault-locked' });
    expect(asked()).toBe(0);
  });

  it('keeps an older file unchanged when a lock interrupts the choice', async () => {
    const { path, run } = withOlderFile('dialog');
    await expect(run()).rejects.toMatchObject({ code: 'vault-locked' });
    expect(readFileSync(path, 'utf8')).toBe('older');
  });

  it('that cannot be noted is taken away again', async () => {
    const { folder, run } = withOlderFile('note');
    await expect(run()).rejects.toThrow('locked');
    expect(readdirSync(folder)).toEqual([]);
  });
});

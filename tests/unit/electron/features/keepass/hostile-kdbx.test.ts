import * as kdbxwebModule from 'kdbxweb';
import { describe, expect, it, vi } from 'vitest';
import { deriveArgon2 } from '../../../../../electron/features/keepass/argon2';
import { maxUnpacked } from '../../../../../electron/features/keepass/kdbx-limits';
import { readKeepass } from '../../../../../electron/features/keepass/keepass-database';

/** Fails at once where the work beyond the limit would begin: it takes minutes and cannot be interrupted. */
vi.mock('hash-wasm', async (importOriginal) => {
  const real = await importOriginal<typeof import('hash-wasm')>();
  const argon2id: typeof real.argon2id = (options) => {
    if (options.memorySize * options.iterations > 64 * 1024) throw new Error('The work was begun.');
    return real.argon2id(options);
  };
  return { ...real, argon2id };
});

const kdbxweb = (kdbxwebModule as { default?: typeof kdbxwebModule }).default ?? kdbxwebModule;
const { Consts, Credentials, Int64, Kdbx, ProtectedValue, VarDictionary } = kdbxweb;
const passphrase = 'four quiet words here';

/** A cheap-to-derive file of either version, changed by `change` before it is written. */
async function fileOf(version: 3 | 4, change: (database: kdbxwebModule.Kdbx) => void = () => {}): Promise<Buffer> {
  const credentials = new Credentials(ProtectedValue.fromString(passphrase));
  await credentials.ready;
  const database = Kdbx.create(credentials, 'Keys');
  database.setVersion(version);
  if (version === 4) database.setKdf(Consts.KdfId.Aes);
  setRounds(database, 10);
  database.createEntry(database.getDefaultGroup()).fields.set('Title', 'A key');
  change(database);
  return Buffer.from(await database.save());
}

function setRounds({ header }: kdbxwebModule.Kdbx, rounds: number): void {
  header.keyEncryptionRounds = rounds;
  header.kdfParameters?.set('R', VarDictionary.ValueType.UInt64, Int64.from(rounds));
}

/** Replaces one number in the file's clear header. The file's checksums would fail, but only later. */
function withNumber(file: Buffer, name: 'R' | 'M' | 'I' | 'rounds', value: bigint): Buffer {
  const changed = Buffer.from(file);
  // An entry of KDBX 4: its type (5 for 64 bits), the name's length, the name, 8 for the bytes; a field of KDBX 3: 6, 8, 0.
  const found = name === 'rounds' ? [6, 8, 0] : [5, 1, 0, 0, 0, name.charCodeAt(0), 8, 0, 0, 0];
  const at = changed.indexOf(Buffer.from(found));
  if (at < 0) throw new Error(`no ${name}`);
  changed.writeBigUInt64LE(value, at + found.length);
  return changed;
}

const codeOf = (file: Uint8Array) =>
  readKeepass(file, passphrase).then(
    (entries) => entries.map(({ title }) => title),
    (error: { code?: string }) => error.code,
  );

/** A note that compresses to almost nothing. */
const large = (bytes: number) => (database: kdbxwebModule.Kdbx) =>
  void database.getDefaultGroup().entries[0]?.fields.set('Notes', 'x'.repeat(bytes));

describe.each([3, 4] as const)('a KeePass file of version %i', (version) => {
  it('opens when it asks for little', async () => {
    expect(await codeOf(await fileOf(version))).toEqual(['A key']);
  });

  it('that unpacks to too much is refused before that', async () => {
    const file = await fileOf(version, large(maxUnpacked));
    expect(file.length).toBeLessThan(maxUnpacked / 100);
    expect(await codeOf(file)).toBe('keepass-too-big');
  });
});

describe('a KeePass file of version 3', () => {
  it('whose content is no gzip is damaged', async () => {
    const file = await fileOf(3, ({ header }) => {
      header.compression = Consts.CompressionAlgorithm.None;
    });
    // Field 3 of the header, four bytes long, names the compression.
    file[file.indexOf(Buffer.from([3, 4, 0, 0])) + 3] = Consts.CompressionAlgorithm.GZip;
    expect(await codeOf(file)).toBe('file-damaged');
  });

  it.each(['the file', 'an entry'])('opens without the packed attachments of %s', async (place) => {
    const file = await fileOf(3, (database) => {
      const value = new Uint8Array(10).buffer;
      if (place === 'the file') database.binaries.addWithHash({ hash: '1', value });
      else database.getDefaultGroup().entries[0]?.binaries.set('a', value);
      const build: unknown = Reflect.get(database, 'buildXml');
      Reflect.set(database, 'buildXml', (context: unknown) => {
        if (typeof build === 'function') build.call(database, context);
        // Ten zeros are not gzip: decompressing them fails.
        for (const node of Array.from(database.xml?.getElementsByTagName('*') ?? []))
          if (node.textContent === Buffer.alloc(10).toString('base64')) node.setAttribute('Compressed', 'True');
      });
    });
    expect(await codeOf(file)).toEqual(['A key']);
  });
});

describe('the clear header of a KeePass file', () => {
  it.each([
    ['rounds of AES, version 3', 3, 'rounds', 10n ** 12n],
    ['rounds of AES, version 4', 4, 'R', 10n ** 12n],
    ['more rounds than a number holds', 4, 'R', 2n ** 63n],
  ] as const)('is refused at once when it asks for %s', async (_what, version, name, value) => {
    const file = withNumber(await fileOf(version), name, value);
    // This many rounds would outlast the test, or fill its memory.
    const begun = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('The work was begun.'));
    const code = await codeOf(file);
    begun.mockRestore();
    expect(code).toBe('keepass-too-costly');
  });

  it.each([
    ['memory', 'M', 2n ** 40n],
    ['iterations', 'I', 10n ** 6n],
  ] as const)('is refused at once when it asks Argon2 for too much: %s', async (_what, name, value) => {
    const file = await fileOf(4, (database) => {
      database.setKdf(Consts.KdfId.Argon2id);
      const parameters = database.header.kdfParameters;
      parameters?.set('M', VarDictionary.ValueType.UInt64, Int64.from(1024 * 1024));
      parameters?.set('I', VarDictionary.ValueType.UInt64, Int64.from(1));
    });
    expect(await codeOf(file)).toEqual(['A key']);
    expect(await codeOf(withNumber(file, name, value))).toBe('keepass-too-costly');
  });

  it('is refused when much memory is asked for many times', async () => {
    const bytes = new ArrayBuffer(32);
    await expect(deriveArgon2(bytes, bytes, 1024 * 1024, 100, 32, 1, 2)).rejects.toMatchObject({
      code: 'keepass-too-costly',
    });
  });
});

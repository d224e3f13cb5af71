import { randomBytes, scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Trial from './trial/scrypt-trial';

const folder = mkdtempSync(join(tmpdir(), 'keyquilt-scrypt-'));
let built: typeof Trial;

/** The real build of the protector and its thread. */
beforeAll(async () => {
  const builder = await createBuilder({
    configFile: join(import.meta.dirname, '../../../../../vite.config.ts'),
    environments: {
      main: {
        build: {
          outDir: folder,
          rollupOptions: { input: { main: join(import.meta.dirname, 'trial/scrypt-trial.ts') } },
        },
      },
    },
  });
  const { main } = builder.environments;
  if (main) await builder.build(main);
  built = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'main.js')).href);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the key of a passphrase', () => {
  it('is the one of RFC 7914, section 12', async () => {
    const cost = { n: 16384, r: 8, p: 1 };
    const input = { passphrase: bytes('pleaseletmein'), salt: bytes('SodiumChloride'), cost, length: 64 };
    expect(Buffer.from(await built.deriveInThread(input)).toString('hex')).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
        'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    );
  });

  it.each([
    ['ü', { n: 2 ** 15, r: 8, p: 1 }],
    ['x'.repeat(1000), { n: 2 ** 15, r: 8, p: 4 }],
  ])('is the one that OpenSSL derives: %#', async (passphrase, cost) => {
    const salt = randomBytes(32);
    const { n: N, r, p } = cost;
    const theirs = scryptSync(passphrase, salt, 32, { N, r, p, maxmem: 2 ** 29 });
    const ours = await built.deriveInThread({ passphrase: bytes(passphrase), salt, cost, length: 32 });
    expect(Buffer.from(ours).equals(theirs)).toBe(true);
  });

  it('is derived without blocking the main thread, which keeps no bytes of the passphrase', async () => {
    const passphrase = bytes('four words are enough');
    const cost = { n: 2 ** 17, r: 8, p: 1 };
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await built.deriveInThread({ passphrase, salt: randomBytes(32), cost, length: 32 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect(passphrase.byteLength).toBe(0);
  });
});

describe('a vault whose thread does not start', () => {
  it('says so, and never that the passphrase is wrong', async () => {
    const passphrase = 'four words are enough';
    const dataKey = randomBytes(32);
    const wrap = await built.wrapWithPassphrase(dataKey, 'a slot', passphrase);
    expect(dataKey.equals((await built.unwrapWithPassphrase(wrap, 'a slot', passphrase)) ?? Buffer.alloc(0))).toBe(
      true,
    );
    rmSync(join(folder, 'scrypt-worker.js'));
    await expect(built.unwrapWithPassphrase(wrap, 'a slot', passphrase)).rejects.toMatchObject({ code: 'unexpected' });
  });
});

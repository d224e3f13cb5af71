import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  boringSslCiphers,
  boringSslCurves,
  boringSslHashes,
  boringSslKeyPairs,
  boringSslWebCrypto,
} from '../../../stand-in/boringssl-tables';
import { type Asked, askedAlgorithms } from './asked-algorithms';

const folder = mkdtempSync(join(tmpdir(), 'keyquilt-algorithms-'));
let asked: readonly Asked[] = [];

/** Uses the app's real build: algorithms of bundled libraries count as much as ours. */
beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../../../../vite.config.ts');
  const builder = await createBuilder({ configFile, environments: { main: { build: { outDir: folder } } } });
  const { main } = builder.environments;
  if (main) await builder.build(main);
  asked = readdirSync(folder).flatMap((name) => askedAlgorithms(readFileSync(join(folder, name), 'utf8')));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const known: Readonly<Record<Asked['kind'], readonly string[]>> = {
  cipher: boringSslCiphers,
  hash: boringSslHashes,
  curve: boringSslCurves,
  'key pair': boringSslKeyPairs,
  webcrypto: boringSslWebCrypto,
  // BoringSSL derives scrypt an extra time on the calling thread (see `deriveScrypt`), and has no argon2.
  derivation: [],
};

const unknown = (all: readonly Asked[]) => all.filter(({ kind, name }) => name !== null && !known[kind].includes(name));

/** Calls whose algorithm is defined elsewhere, each checked in its library. */
const readByHand: readonly string[] = [
  // conf 16, only with an `encryptionKey`, which this app never sets: aes-256-cbc by default.
  'crypto.createDecipheriv(encryptionAlgorithm, password, initializationVector)',
  'crypto.createCipheriv(this.#encryptionAlgorithm, password, initializationVector)',
  // electron-updater 6: sha512 and sha256 of the update, by `builder-util-runtime` and `DownloadedUpdateHelper`.
  '(0, crypto_1.createHash)(algorithm)',
  '(0, crypto_1.createHash)(hashMethod)',
  // kdbxweb 2: HMAC with SHA-256.
  'subtle.importKey("raw", key, algo, false, ["sign"])',
  'subtle.sign(algo, subtleKey, data)',
  // The signature of an update feed. The release's key is Ed25519, which names no hash.
  'verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signat',
  // Reports are signed and checked with Ed25519, which names no hash.
  'sign(null, bytes, privateOf(seed))',
  'verify(null, bytes, key, signature)',
  // No cryptography: reads back a file that the app wrote, and proves a key task.
  'verify?.(written)',
  'verify(id)',
];

describe('what main and its threads ask of their cryptography', () => {
  it('is found in the built app', () => {
    const names = (wanted: Asked['kind']) => [
      ...new Set(asked.filter(({ kind, name }) => kind === wanted && name !== null).map(({ name }) => name)),
    ];
    // The first opens values sealed under a public constant, in order to refuse them.
    expect(names('cipher').sort()).toEqual(['aes-128-cbc', 'aes-256-cbc', 'aes-256-gcm']);
    expect(names('hash').sort()).toEqual(['sha256', 'sha512']);
    expect(names('webcrypto').sort()).toEqual(['aes-cbc', 'sha-256', 'sha-512', 'x25519']);
    expect(names('curve')).toEqual([]);
    expect(names('key pair')).toEqual(['ed25519']);
  });

  it('is known to BoringSSL', () => {
    expect(unknown(asked)).toEqual([]);
  });

  it('can be read in the call, or was read by hand', () => {
    const open = asked.filter(({ name }) => name === null).map(({ call }) => call);
    expect(open.filter((call) => !readByHand.some((text) => call.endsWith(text)))).toEqual([]);
  });
});

describe('the search', () => {
  const crypto = "import { createCipheriv as make, scrypt, scryptSync, pbkdf2, hash } from 'node:crypto';";
  it.each([
    ["createCipheriv('chacha20-poly1305', key, nonce);", 'chacha20-poly1305'],
    [`${crypto} make('aes-256-ccm', key, nonce);`, 'aes-256-ccm'],
    ["const algorithm = 'ChaCha20-Poly1305'; createDecipheriv(algorithm, key, nonce);", 'chacha20-poly1305'],
    ["createHash('sha3-256');", 'sha3-256'],
    ["(0, crypto_1.createHmac)('blake2b512', key);", 'blake2b512'],
    ["createECDH('secp256k1');", 'secp256k1'],
    ["generateKeyPairSync('ec', { namedCurve: 'secp256k1' });", 'secp256k1'],
    ["generateKeyPairSync('ed448');", 'ed448'],
    [`${crypto} scryptSync(a, b, 32);`, 'scryptsync'],
    ["const c = require('crypto'); c.scrypt(a, b, 32, done);", 'scrypt'],
    [`${crypto} pbkdf2(a, b, 1, 32, 'sm3', done);`, 'sm3'],
    [`${crypto} hash('shake256', a);`, 'shake256'],
    ["crypto.subtle.importKey('raw', k, { name: 'AES-KW' }, false, []);", 'aes-kw'],
    ["subtle.digest('SHA3-256', a);", 'sha3-256'],
  ])('finds %s', (code, name) => {
    expect(unknown(askedAlgorithms(code)).map((each) => each.name)).toEqual([name]);
  });

  it('reports calls whose algorithm is unknown', () => {
    expect(askedAlgorithms('createCipheriv(pick(), key, nonce)')).toMatchObject([{ kind: 'cipher', name: null }]);
  });

  it('leaves functions of other libraries alone', () => {
    expect(askedAlgorithms("pbkdf2(sha256, 'a'); noble.scrypt(a, b); hash('sm3'); x.constructor('y');")).toEqual([]);
  });
});

import crypto, { createHash, getCiphers, getCurves } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { boringSslCiphers, boringSslCurves, boringSslHashes } from '../../stand-in/boringssl-tables';
import { narrowCrypto } from '../../stand-in/node/narrow-crypto';

// Each test file runs in a separate process, so that no other test sees the restricted module.
beforeAll(() => narrowCrypto());

/**
 * Plain OpenSSL has these in its legacy provider, which is not loaded, and has no `3des`: their absence is not ours.
 */
const legacy = /^(bf-|des-cbc|des-ecb|rc2-|rc4|3des)/;

describe('the narrowed node:crypto', () => {
  it.each(boringSslCiphers.filter((name) => !legacy.test(name)))('still knows %s', (name) => {
    expect(crypto.getCipherInfo(name)).toBeDefined();
  });

  it.each(boringSslHashes.filter((name) => name !== 'md4'))('still makes %s', (name) => {
    expect(createHash(name).update('').digest().length).toBeGreaterThan(15);
  });

  it.each(boringSslCurves)('still has the curve %s', (name) => {
    expect(crypto.createECDH(name).generateKeys().length).toBeGreaterThan(56);
  });

  it('lists what Electron lists', () => {
    expect(getCurves()).toEqual(boringSslCurves);
    expect(getCiphers()).not.toContain('chacha20-poly1305');
    expect(crypto.getHashes()).toContain('sha512-256');
  });

  it.each([
    ['chacha20-poly1305', () => crypto.createDecipheriv('chacha20-poly1305', Buffer.alloc(32), Buffer.alloc(12))],
    ['sha3-256', () => crypto.createHmac('sha3-256', 'key')],
    ['blake2b512', () => crypto.hkdfSync('blake2b512', 'key', 'salt', 'info', 32)],
    ['sha512-224', () => crypto.pbkdf2Sync('word', 'salt', 1, 32, 'sha512-224')],
    ['secp256k1', () => crypto.generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
    ['dsa', () => crypto.generateKeyPairSync('dsa' as 'ec', { namedCurve: 'prime256v1' })],
  ])('refuses %s when it is asked for', (_name, act) => {
    expect(act).toThrow();
  });

  it('refuses in WebCrypto what BoringSSL lacks, and nothing else', async () => {
    const { subtle } = crypto.webcrypto;
    await expect(subtle.generateKey({ name: 'AES-KW', length: 256 }, true, ['wrapKey'])).rejects.toThrow(
      'Unrecognized algorithm name',
    );
    expect((await subtle.digest('SHA-256', Buffer.of(1))).byteLength).toBe(32);
    await expect(subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])).resolves.toBeDefined();
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { decryptAge, encryptAge } from '../../../../../electron/features/transfer/age-file';
import { boringSslCiphers } from '../../../../stand-in/boringssl-tables';

const state = vi.hoisted(() => ({ cipherFails: false, libraryFails: false }));

/** Restricts `node:crypto` to the ciphers of Electron's BoringSSL. */
vi.mock('node:crypto', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:crypto')>();
  const narrowed =
    <T extends (algorithm: string, ...rest: never[]) => unknown>(make: T) =>
    (...[algorithm, ...rest]: Parameters<T>) => {
      if (!boringSslCiphers.includes(algorithm)) throw new Error('Unknown cipher');
      return make(algorithm, ...rest);
    };
  return {
    ...real,
    createCipheriv: narrowed(real.createCipheriv),
    createDecipheriv: narrowed(real.createDecipheriv),
  };
});

vi.mock('@noble/ciphers/chacha.js', async (importOriginal) => {
  const real = await importOriginal<typeof import('@noble/ciphers/chacha.js')>();
  return {
    ...real,
    chacha20poly1305: (key: Uint8Array, nonce: Uint8Array) => {
      if (state.cipherFails) throw new TypeError('no such cipher');
      return real.chacha20poly1305(key, nonce);
    },
  };
});

/** The library has a cipher of its own for the content, which the mock above does not reach. */
vi.mock('age-encryption', async (importOriginal) => {
  const real = await importOriginal<typeof import('age-encryption')>();
  class Decrypter extends real.Decrypter {
    override async decrypt(...args: never[]): Promise<never> {
      const plain = await Reflect.apply(super.decrypt, this, args);
      if (state.libraryFails) throw new TypeError('no such cipher');
      return plain as never;
    }
  }
  return { ...real, Decrypter };
});

const passphrase = 'lusab babad gutih';
const sealed = () => encryptAge(Buffer.from('content'), passphrase, 1);

afterEach(() => {
  Object.assign(state, { cipherFails: false, libraryFails: false });
});

describe('an age file under the ciphers of BoringSSL', () => {
  it('is made and opened', async () => {
    expect(Buffer.from(await decryptAge(await sealed(), passphrase)).toString()).toBe('content');
  });
});

describe('a cipher that does not work', () => {
  it.each([
    ['a good file', (file: Uint8Array) => file],
    ['a damaged file', (file: Uint8Array) => file.slice(0, -1)],
  ])('is never blamed on %s or on the passphrase', async (_what, change) => {
    const file = change(await sealed());
    state.cipherFails = true;
    await expect(decryptAge(file, passphrase)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('is not blamed on a good file where only its content is under that cipher', async () => {
    const file = await sealed();
    state.libraryFails = true;
    await expect(decryptAge(file, passphrase)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('makes no file', async () => {
    state.cipherFails = true;
    await expect(sealed()).rejects.toThrow(TypeError);
  });

  it('is distinguished from a damaged file and from a wrong passphrase', async () => {
    const file = await sealed();
    await expect(decryptAge(file.slice(0, -1), passphrase)).rejects.toMatchObject({ code: 'file-damaged' });
    await expect(decryptAge(file, 'another one')).rejects.toMatchObject({ code: 'file-passphrase-wrong' });
  });
});

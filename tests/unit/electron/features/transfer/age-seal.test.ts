import { Decrypter } from 'age-encryption';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decryptAge } from '../../../../../electron/features/transfer/age-file';
import { stretchPassphrase } from '../../../../../electron/features/transfer/age-scrypt';
import { sealAge } from '../../../../../electron/features/transfer/age-seal';

const state = vi.hoisted(() => ({ flips: false }));

/** Decrypts one bit wrongly when asked to, which a correct tag rules out: as a faulty memory would. */
vi.mock('@noble/ciphers/chacha.js', async (importOriginal) => {
  const real = await importOriginal<typeof import('@noble/ciphers/chacha.js')>();
  return {
    ...real,
    chacha20poly1305: (key: Uint8Array, nonce: Uint8Array) => {
      const cipher = real.chacha20poly1305(key, nonce);
      return {
        ...cipher,
        encrypt: (plain: Uint8Array) => cipher.encrypt(plain),
        decrypt: (sealed: Uint8Array) => {
          const plain = cipher.decrypt(sealed);
          if (state.flips && plain.length > 16) plain[0] = (plain[0] ?? 0) ^ 1;
          return plain;
        },
      };
    },
  };
});

const passphrase = 'lusab babad gutih';

function streamOf(...pieces: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
}

afterEach(() => {
  state.flips = false;
});

describe('a file that is encrypted while its passphrase is stretched', () => {
  it.each([
    ['nothing', []],
    ['a word', ['content']],
    ['exactly one chunk of age', ['a'.repeat(65_536)]],
    ['one letter more than two chunks', ['a'.repeat(65_536), 'b'.repeat(65_536), 'c']],
    ['many pieces across chunks', Array.from({ length: 300 }, (_, place) => `${place} `.repeat(place * 3))],
  ])('holds %s, for this app and for the library', async (_what, pieces) => {
    const { file, holds } = await sealAge(streamOf(...pieces), stretchPassphrase(passphrase, 4));
    expect(holds).toBe(true);
    expect(Buffer.from(await decryptAge(file, passphrase)).toString()).toBe(pieces.join(''));
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(await decrypter.decrypt(file, 'text')).toBe(pieces.join(''));
  });

  it('begins before the passphrase is there', async () => {
    let asked = 0;
    const plain = new ReadableStream<Uint8Array>({
      pull(controller) {
        asked += 1;
        if (asked > 20) controller.close();
        else controller.enqueue(new Uint8Array(65_536));
      },
    });
    let come = () => {};
    const waited = new Promise<void>((resolve) => {
      come = resolve;
    });
    const sealing = sealAge(
      plain,
      waited.then(() => stretchPassphrase(passphrase, 1)),
    );
    await vi.waitFor(() => expect(asked).toBeGreaterThan(20));
    come();
    expect((await sealing).holds).toBe(true);
  });

  it('does not hold when it opens to something else', async () => {
    state.flips = true;
    const { holds } = await sealAge(streamOf('content that is long enough'), stretchPassphrase(passphrase, 1));
    expect(holds).toBe(false);
  });

  it('does not hold when its header does not open', async () => {
    const stretched = stretchPassphrase(passphrase, 1);
    const other = stretchPassphrase('another', 1);
    const lying = Promise.all([stretched, other]).then(([one, { key }]) => {
      let times = 0;
      return {
        ...one,
        get key() {
          times += 1;
          return times === 1 ? one.key : key;
        },
      };
    });
    expect((await sealAge(streamOf('content'), lying)).holds).toBe(false);
  });
});

import { Decrypter, Encrypter } from 'age-encryption';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decryptAge } from '../../../../../electron/features/transfer/age-file';
import { stretchPassphrase } from '../../../../../electron/features/transfer/age-scrypt';
import { sealAge } from '../../../../../electron/features/transfer/age-seal';

const passphrase = 'lusab babad gutih';

function streamOf(...pieces: readonly string[]): ReadableStream<Uint8Array> {
  return streamFrom(...pieces.map((piece) => new TextEncoder().encode(piece)));
}

function streamFrom(...pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** Passes bytes on with the first bit of the last piece flipped, as a faulty memory would. */
function flipped(): TransformStream<Uint8Array, Uint8Array> {
  let last = new Uint8Array(0);
  return new TransformStream({
    transform(piece, controller) {
      if (last.length > 0) controller.enqueue(last);
      last = new Uint8Array(piece);
    },
    flush(controller) {
      last[0] = (last[0] ?? 0) ^ 1;
      controller.enqueue(last);
    },
  });
}

afterEach(() => {
  vi.restoreAllMocks();
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

  it('is gathered before the passphrase is there', async () => {
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
    const { decrypt } = Decrypter.prototype;
    vi.spyOn(Decrypter.prototype, 'decrypt').mockImplementation(async function (this: Decrypter, file) {
      const opened = await decrypt.call(this, file);
      return Object.assign(opened.pipeThrough(flipped()), { size: opened.size });
    });
    const { holds } = await sealAge(streamOf('content'), stretchPassphrase(passphrase, 1));
    expect(holds).toBe(false);
  });

  it('does not hold when a bit of it is wrong', async () => {
    const { encrypt } = Encrypter.prototype;
    vi.spyOn(Encrypter.prototype, 'encrypt').mockImplementation(async function (this: Encrypter, plain) {
      const made = await encrypt.call(this, plain);
      return Object.assign(made.pipeThrough(flipped()), { size: made.size });
    });
    const { holds } = await sealAge(streamOf('content'), stretchPassphrase(passphrase, 1));
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

  it('leaves nothing readable behind', async () => {
    const piece = new TextEncoder().encode('content');
    const stretched = await stretchPassphrase(passphrase, 1);
    await sealAge(streamFrom(piece), Promise.resolve(stretched));
    expect([...piece, ...stretched.key].every((byte) => byte === 0)).toBe(true);
  });

  it('leaves nothing readable behind when a piece fails', async () => {
    const piece = new TextEncoder().encode('content');
    const stretched = await stretchPassphrase(passphrase, 1);
    async function* broken() {
      yield piece;
      throw new Error('no more');
    }
    await expect(sealAge(broken(), Promise.resolve(stretched))).rejects.toThrow('no more');
    expect([...piece, ...stretched.key].every((byte) => byte === 0)).toBe(true);
  });
});

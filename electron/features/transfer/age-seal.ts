import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, type Stanza } from 'age-encryption';
import { wipe } from '../../storage/vault/keys/wipe';
import { type StretchedPassphrase, unpadded, unwrapFileKey, wrapFileKey } from './age-scrypt';

/** An age file, and whether it opens again to exactly what went in. */
export type SealedFile = { readonly file: Uint8Array; readonly holds: boolean };

/** The sizes of the format in bytes (age-encryption.org/v1, "File key" and "Payload"). */
const sizes = { fileKey: 16, nonce: 16, chunk: 64 * 1024 } as const;

/**
 * Encrypts pieces as a binary age file for a passphrase that is still being stretched: the content needs only the file
 * key, and the header with the wrapped key is made last. The age library needs the header first. Each chunk is decrypted
 * again and compared at once, so that the check costs no second pass and no second derivation.
 * @param passphrase awaited when the content is encrypted
 */
export async function sealAge(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: Promise<StretchedPassphrase>,
): Promise<SealedFile> {
  const fileKey = new Uint8Array(randomBytes(sizes.fileKey));
  const { chunks, holds } = await sealPayload(pieces, fileKey);
  const stretched = await passphrase;
  const header = headerOf(fileKey, wrapFileKey(fileKey, stretched));
  const opens = await opensTo(header, stretched, fileKey);
  wipe(fileKey);
  return { file: joined([header, ...chunks]), holds: opens && holds };
}

/** Encrypts the content: a nonce, then chunks that are numbered, the last one marked (age-encryption.org/v1, "Payload"). */
async function sealPayload(pieces: AsyncIterable<Uint8Array>, fileKey: Uint8Array) {
  const nonce = new Uint8Array(randomBytes(sizes.nonce));
  const key = derive(fileKey, nonce, 'payload');
  const chunks: Uint8Array[] = [nonce];
  let holds = true;
  const seal = (chunk: Uint8Array, isLast: boolean) => {
    const number = nonceOf(chunks.length - 1, isLast);
    const sealed = chacha20poly1305(key, number).encrypt(chunk);
    holds &&= isOpenedTo(chunk, () => chacha20poly1305(key, number).decrypt(sealed));
    chunks.push(sealed);
  };
  const waiting = new Uint8Array(sizes.chunk);
  let used = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      // A full chunk waits for more, because the last one may be full.
      if (used === sizes.chunk) {
        seal(waiting, false);
        used = 0;
      }
      const some = piece.subarray(from, from + sizes.chunk - used);
      waiting.set(some, used);
      used += some.length;
      from += some.length;
    }
  }
  seal(waiting.subarray(0, used), true);
  wipe(waiting, key);
  return { chunks, holds };
}

/** The nonce of one chunk: its number in eleven bytes, and whether it is the last. */
function nonceOf(number: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, number);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

function isOpenedTo(chunk: Uint8Array, open: () => Uint8Array): boolean {
  try {
    const opened = open();
    const isSame = Buffer.compare(opened, chunk) === 0;
    wipe(opened);
    return isSame;
  } catch {
    return false;
  }
}

/** The header of a file with one stanza (age-encryption.org/v1, "Header"). */
function headerOf(fileKey: Uint8Array, { args, body }: Stanza): Uint8Array {
  const text = `age-encryption.org/v1\n-> ${args.join(' ')}\n${unpadded(body)}\n---`;
  const key = derive(fileKey, new Uint8Array(0), 'header');
  const mac = createHmac('sha256', key).update(text).digest();
  wipe(key);
  return new TextEncoder().encode(`${text} ${unpadded(mac)}\n`);
}

function derive(fileKey: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', fileKey, salt, label, 32));
}

/** Opens a header with the library, as a restore does. */
async function opensTo(header: Uint8Array, { key }: StretchedPassphrase, fileKey: Uint8Array): Promise<boolean> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: ([stanza]: Stanza[]) => (stanza ? unwrapFileKey(stanza, key) : null) });
  const opened = await decrypter.decryptHeader(header).catch(() => null);
  return opened !== null && Buffer.compare(opened, fileKey) === 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

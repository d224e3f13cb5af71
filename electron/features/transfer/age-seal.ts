import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import { wipe } from '../../storage/vault/keys/wipe';
import { type StretchedPassphrase, unpadded, unwrapFileKey, wrapFileKey } from './age-scrypt';

/** An age file, and whether it opens again to exactly what went in. */
export type SealedFile = { readonly file: Uint8Array; readonly holds: boolean };

/**
 * Encrypts a stream as a binary age file for a passphrase that is still being stretched: the content needs only the file
 * key, and the header with the wrapped key is written last. What is encrypted is decrypted at once and compared, so that
 * the check costs no second pass and no second derivation.
 * @param passphrase awaited when the content is encrypted
 */
export async function sealAge(
  plain: ReadableStream<Uint8Array>,
  passphrase: Promise<StretchedPassphrase>,
): Promise<SealedFile> {
  const { keys, encrypter } = encrypterKeepingKey();
  const [wanted, found] = [createHash('sha256'), createHash('sha256')];
  const hashed = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      wanted.update(piece);
      controller.enqueue(piece);
    },
  });
  const encrypted = await encrypter.encrypt(plain.pipeThrough(hashed));
  const [fileKey] = keys;
  if (!fileKey) throw new Error('no file key');
  const [kept, checked] = encrypted.tee();
  const [body] = await Promise.all([
    bodyOf(kept),
    hashInto(found, await decrypterWith(() => fileKey).decrypt(checked)),
  ]);
  const stretched = await passphrase;
  const header = headerOf(fileKey, wrapFileKey(fileKey, stretched));
  const opens = await opensTo(header, stretched, fileKey);
  wipe(fileKey);
  return { file: joined(header, body), holds: opens && wanted.digest('hex') === found.digest('hex') };
}

/** The library chooses the file key and writes a header of its own, which is replaced. */
function encrypterKeepingKey() {
  const keys: Uint8Array[] = [];
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey(fileKey) {
      keys.push(fileKey.slice());
      return [new Stanza(['placeholder'], new Uint8Array(0))];
    },
  });
  return { keys, encrypter };
}

function decrypterWith(unwrap: (stanza: Stanza) => Uint8Array | null): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: ([stanza]: Stanza[]) => (stanza ? unwrap(stanza) : null) });
  return decrypter;
}

/** Collects an age file without its header, which ends with the line that starts with `---`. */
async function bodyOf(file: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of file) parts.push(part);
  const whole = Buffer.concat(parts);
  return whole.subarray(whole.indexOf('\n', whole.indexOf('\n--- ') + 1) + 1);
}

async function hashInto(hash: ReturnType<typeof createHash>, plain: ReadableStream<Uint8Array>): Promise<void> {
  for await (const piece of plain) {
    hash.update(piece);
    wipe(piece);
  }
}

/** The header of a file with one stanza (age-encryption.org/v1, "Header"). */
function headerOf(fileKey: Uint8Array, { args, body }: Stanza): Uint8Array {
  const text = `age-encryption.org/v1\n-> ${args.join(' ')}\n${unpadded(body)}\n---`;
  const key = new Uint8Array(hkdfSync('sha256', fileKey, new Uint8Array(0), 'header', 32));
  const mac = createHmac('sha256', key).update(text).digest();
  wipe(key);
  return new TextEncoder().encode(`${text} ${unpadded(mac)}\n`);
}

/** Opens a header with the library, as a restore does. */
async function opensTo(header: Uint8Array, { key }: StretchedPassphrase, fileKey: Uint8Array): Promise<boolean> {
  const opened = await decrypterWith((stanza) => unwrapFileKey(stanza, key))
    .decryptHeader(header)
    .catch(() => null);
  return opened !== null && Buffer.from(opened).equals(fileKey);
}

function joined(header: Uint8Array, body: Uint8Array): Uint8Array {
  const file = new Uint8Array(header.length + body.length);
  file.set(header);
  file.set(body, header.length);
  return file;
}

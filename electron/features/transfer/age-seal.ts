import { createHash } from 'node:crypto';
import { Decrypter, Encrypter, type Stanza } from 'age-encryption';
import { wipe } from '../../storage/vault/keys/wipe';
import { type StretchedPassphrase, unwrapFileKey, wrapFileKey } from './age-scrypt';

/** An age file, and whether it opens again to exactly what went in. */
export type SealedFile = { readonly file: Uint8Array; readonly holds: boolean };

/**
 * Gathers pieces while a passphrase is stretched, then encrypts them as a binary age file: the library needs the
 * passphrase first. The file is decrypted again as a restore does, without a second derivation, and must give the same
 * SHA-256. Wipes the pieces and the stretched passphrase, also when it fails.
 */
export async function sealAge(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: Promise<StretchedPassphrase>,
): Promise<SealedFile> {
  const gathered: Uint8Array[] = [];
  const digest = createHash('sha256');
  try {
    for await (const piece of pieces) {
      gathered.push(piece);
      digest.update(piece);
    }
    const stretched = await passphrase;
    const file = await encrypt(gathered, stretched);
    const opened = await digestIn(file, stretched).catch(() => null);
    return { file, holds: opened === digest.digest('hex') };
  } finally {
    wipe(...gathered);
    void passphrase.then(({ key }) => wipe(key)).catch(() => undefined);
  }
}

async function encrypt(pieces: readonly Uint8Array[], stretched: StretchedPassphrase): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient({ wrapFileKey: (fileKey) => [wrapFileKey(fileKey, stretched)] });
  const encrypted = await encrypter.encrypt(streamOf(pieces));
  const file = new Uint8Array(encrypted.size(pieces.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for await (const chunk of encrypted) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/** The SHA-256 of what a file decrypts to. Throws for a file that does not open. */
async function digestIn(file: Uint8Array, { key }: StretchedPassphrase): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: ([stanza]: Stanza[]) => (stanza ? unwrapFileKey(stanza, key) : null) });
  const digest = createHash('sha256');
  for await (const chunk of await decrypter.decrypt(streamOf([file]))) {
    digest.update(chunk);
    wipe(chunk);
  }
  return digest.digest('hex');
}

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

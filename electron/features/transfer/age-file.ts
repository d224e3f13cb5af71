import { Decrypter, Encrypter, type Stanza } from 'age-encryption';
import { KnownFailure } from '../../failures';
import { checkAgeHeader } from './age-header';
import { scryptIdentity, scryptRecipient } from './age-scrypt';

/** The same passphrase typed on two keyboards can differ in its bytes; NFKC unifies it (RFC 8265). */
export const normal = (passphrase: string): string => passphrase.normalize('NFKC');

/**
 * Encrypts bytes for a passphrase as a binary age file. `work` is for tests; the default is that of the age program.
 */
export async function encryptAge(plain: Uint8Array, passphrase: string, work?: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(scryptRecipient(normal(passphrase), work));
  return encrypter.encrypt(plain);
}

/**
 * Decrypts an age file for a passphrase, from any program.
 * @throws KnownFailure `file-not-age`, `file-other-content`, `file-passphrase-wrong`, `file-damaged`, or `unexpected`
 *   when the cipher itself fails here, so that no good file is blamed for it.
 */
export async function decryptAge(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  checkAgeHeader(file);
  try {
    for (const attempt of new Set([normal(passphrase), passphrase])) {
      const plain = await decryptWith(file, attempt);
      if (plain !== null) return plain;
    }
  } catch (error) {
    if (error instanceof KnownFailure) throw error;
    await proveCipher();
    throw new KnownFailure('file-damaged');
  }
  await proveCipher();
  throw new KnownFailure('file-passphrase-wrong');
}

/** Null when the passphrase does not open the file. */
async function decryptWith(file: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const identity = scryptIdentity(passphrase);
  const decrypter = new Decrypter();
  let isRefused = false;
  decrypter.addIdentity({
    async unwrapFileKey(stanzas: Stanza[]) {
      const fileKey = await identity.unwrapFileKey(stanzas);
      isRefused = fileKey === null;
      return fileKey;
    },
  });
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    if (isRefused) return null;
    throw error;
  }
}

/**
 * Encrypts and decrypts a few bytes with minimal work. A missing or broken cipher fails like a damaged file or a wrong
 * passphrase; only this tells them apart. Throws `unexpected`.
 */
async function proveCipher(): Promise<void> {
  const probe = 'probe';
  const opened = await encryptAge(Buffer.from(probe), probe, 1)
    .then((file) => decryptWith(file, probe))
    .catch(() => null);
  if (opened === null || Buffer.from(opened).toString() !== probe) throw new KnownFailure('unexpected', 'cipher');
}

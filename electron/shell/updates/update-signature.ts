import { createPublicKey, verify } from 'node:crypto';
import * as z from 'zod/mini';

const Offer = z.object({
  version: z.string(),
  files: z.array(z.object({ url: z.string(), sha512: z.string() })).check(z.minLength(1), z.maxLength(20)),
  signature: z.string(),
});

/**
 * True when the release's Ed25519 key signed the feed's offer: the version, and each file's name and checksum, against
 * which electron-updater verifies the download. An offer that cannot be parsed is not signed.
 * `tests/runs/package/sign-feed.mjs` writes the signature.
 * @param publicKey PEM
 */
export function isSignedOffer(offer: unknown, publicKey: string): boolean {
  const read = Offer.safeParse(offer);
  if (!read.success) return false;
  const { version, files, signature } = read.data;
  const signed = JSON.stringify(['keyquilt-update-1', version, files.map(({ url, sha512 }) => [url, sha512])]);
  try {
    return verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

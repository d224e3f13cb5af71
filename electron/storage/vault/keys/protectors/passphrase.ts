import { randomBytes } from 'node:crypto';
import { keyBytes } from '../derived-keys';
import { openBytes, sealBytes } from '../envelope';
import type { PassphraseWrap } from '../key-slot';
import { wipe } from '../wipe';
import { refuseWeakPassphrase } from './passphrase-strength';
import type { ScryptCost } from './scrypt';
import { deriveInThread } from './scrypt-thread';

/** scrypt's parameters for new wraps: 128 MiB and some tenths of a second per guess (OWASP, Password Storage). */
const cost = { n: 2 ** 17, r: 8, p: 1 } as const;

/**
 * Wraps the data key under a passphrase.
 * @throws KnownFailure as `refuseWeakPassphrase` and `deriveInThread` do.
 */
export async function wrapWithPassphrase(dataKey: Buffer, slotId: string, passphrase: string): Promise<PassphraseWrap> {
  const normal = normalise(passphrase);
  await refuseWeakPassphrase(normal);
  const salt = randomBytes(32);
  const wrappingKey = await stretch(normal, salt, cost);
  const sealed = sealBytes(wrappingKey, dataKey, bindingOf(slotId, cost));
  wipe(wrappingKey);
  return { kind: 'passphrase', ...cost, salt: salt.toString('base64'), sealed: sealed.toString('base64') };
}

/** Returns the wrapped bytes, or null for a wrong passphrase. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  slotId: string,
  passphrase: string,
): Promise<Buffer | null> {
  const { n, r, p } = wrap;
  const wrappingKey = await stretch(normalise(passphrase), Buffer.from(wrap.salt, 'base64'), { n, r, p });
  const dataKey = openBytes(wrappingKey, Buffer.from(wrap.sealed, 'base64'), bindingOf(slotId, { n, r, p }));
  wipe(wrappingKey);
  return dataKey;
}

/** The same passphrase typed on two keyboards can differ in its bytes; NFKC unifies it (RFC 8265). */
function normalise(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Derives the wrapping key of a passphrase; the caller wipes it. Throws as `deriveInThread` does. */
async function stretch(passphrase: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const bytes = new TextEncoder().encode(passphrase);
  // A copy, because buffers are transferred to the worker and the salt is still needed here.
  const key = await deriveInThread({ passphrase: bytes, salt: new Uint8Array(salt), cost, length: keyBytes });
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

function bindingOf(slotId: string, { n, r, p }: ScryptCost): string {
  return JSON.stringify(['keyquilt passphrase', 1, slotId, n, r, p]);
}

import { randomBytes, scrypt } from 'node:crypto';
import { leastPassphrase } from '../../../shared/passphrase';
import { KnownFailure } from '../../failures';
import { keyBytes } from '../derived-keys';
import { openBytes, sealBytes } from '../envelope';
import type { PassphraseWrap } from '../key-slot';

export { leastPassphrase };

/** scrypt's parameters for new wraps: 128 MiB and some tenths of a second per guess (OWASP, Password Storage). */
const cost = { n: 2 ** 17, r: 8, p: 1 } as const;

type Cost = Pick<PassphraseWrap, 'n' | 'r' | 'p'>;

/**
 * Wraps the data key under a passphrase.
 * @throws KnownFailure `passphrase-weak` when it has fewer than 12 characters.
 */
export async function wrapWithPassphrase(dataKey: Buffer, slotId: string, passphrase: string): Promise<PassphraseWrap> {
  const normal = normalise(passphrase);
  if ([...normal].length < leastPassphrase) throw new KnownFailure('passphrase-weak');
  const salt = randomBytes(32);
  const wrappingKey = await stretch(normal, salt, cost);
  const sealed = sealBytes(wrappingKey, dataKey, bindingOf(slotId, cost));
  wrappingKey.fill(0);
  return { kind: 'passphrase', ...cost, salt: salt.toString('base64'), sealed: sealed.toString('base64') };
}

/** The bytes that were wrapped, or null for any other passphrase. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  slotId: string,
  passphrase: string,
): Promise<Buffer | null> {
  const { n, r, p } = wrap;
  const wrappingKey = await stretch(normalise(passphrase), Buffer.from(wrap.salt, 'base64'), { n, r, p });
  const dataKey = openBytes(wrappingKey, Buffer.from(wrap.sealed, 'base64'), bindingOf(slotId, { n, r, p }));
  wrappingKey.fill(0);
  return dataKey;
}

/** One passphrase typed on two keyboards can differ in its bytes; NFKC makes it one again (RFC 8265). */
function normalise(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Node runs the asynchronous scrypt on a thread of its own, so the app goes on meanwhile. */
function stretch(passphrase: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const maxmem = 128 * r * (n + p) + 2 ** 20;
    scrypt(passphrase, salt, keyBytes, { N: n, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(new KnownFailure('unexpected', 'scrypt'));
    });
  });
}

function bindingOf(slotId: string, { n, r, p }: Cost): string {
  return JSON.stringify(['keyquilt passphrase', 1, slotId, n, r, p]);
}

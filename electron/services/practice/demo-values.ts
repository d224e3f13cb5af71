import { createHash } from 'node:crypto';

const capitalsAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const mixed = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789&@;%';

/** A Plytix key that is visibly made up: 20 characters, the first four `DEMO`. The same seed gives the same value. */
export function demoPlytixKey(seed: string): string {
  return `DEMO${pick(capitalsAndDigits, 16, `plytix key ${seed}`)}`;
}

/**
 * A Plytix password that is visibly made up: 40 characters, the first four `DEMO`, with punctuation as in real ones.
 */
export function demoPlytixPassword(seed: string): string {
  return `DEMOpw&${pick(mixed, 33, `plytix password ${seed}`)}`;
}

/** A Patchworks key that is visibly made up. The shape of real ones is not published; 40 characters are assumed. */
export function demoPatchworksKey(seed: string): string {
  return `DEMO${pick(capitalsAndDigits.toLowerCase(), 36, `patchworks key ${seed}`)}`;
}

/** An id as Plytix writes them: 24 lower-case hex characters. */
export function demoId(seed: string): string {
  return createHash('sha256').update(`id ${seed}`).digest('hex').slice(0, 24);
}

function pick(alphabet: string, count: number, seed: string): string {
  const bytes = createHash('sha512').update(seed).digest();
  return [...bytes.subarray(0, count)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

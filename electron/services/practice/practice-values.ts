import { clean } from '../../../shared/doctor/shape-rules';
import { looksLikeSecret } from '../../../shared/import/secret-cells';
import { demoPatchworksKey, demoPlytixKey, demoPlytixPassword } from './demo-values';

/** The seed of every practice account: all its values are made up and the same everywhere. */
export const practiceSeed = 'practice';

/** More values than one practice account ever needs; the sample company uses some dozens. */
const serials = 3000;

let made: ReadonlySet<string> | null = null;

/**
 * True when a practice account made this value. All of them come from one seed and are compared in full, so a real key
 * with the same beginning is never mistaken for one.
 */
export function isPracticeValue(value: string): boolean {
  if (!value.startsWith('DEMO')) return false;
  made ??= makeAll();
  return made.has(value);
}

/**
 * True when a value looks like a real key or password. Practice refuses it, because it stores its data key in clear. A
 * learner's mistakes (half of a made-up value, a name, an address) do not match.
 */
export function looksReal(value: string): boolean {
  const plain = clean(value);
  return !plain.includes('DEMO') && looksLikeSecret(plain);
}

function makeAll(): ReadonlySet<string> {
  const seeds = Array.from({ length: serials }, (_, place) => `${practiceSeed} ${place + 1}`);
  return new Set([
    ...seeds.flatMap((seed) => [demoPlytixKey(seed), demoPlytixPassword(seed), demoPatchworksKey(seed)]),
    demoPlytixPassword(`${practiceSeed} before the change`),
  ]);
}

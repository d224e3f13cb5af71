import { clean } from '../../../shared/doctor/shape-rules';
import { looksLikeSecret } from '../../../shared/import/secret-cells';
import { demoPatchworksKey, demoPlytixKey, demoPlytixPassword } from './demo-values';

/** The seed of every practice account: all its values are made up and the same everywhere. */
export const practiceSeed = 'practice';

/** More than anybody makes in one practice account; the sample company uses some dozens. */
const serials = 3000;

let made: ReadonlySet<string> | null = null;

/**
 * Whether a value was made up by a practice account. All of them come from one seed, so they are known one by one and
 * a real key that happens to begin alike is never taken for one.
 */
export function isPracticeValue(value: string): boolean {
  if (!value.startsWith('DEMO')) return false;
  made ??= makeAll();
  return made.has(value);
}

/**
 * Whether a value looks like a real key or password. Practice refuses it, because it keeps its key in clear. What a
 * learner gets wrong there (half of a made-up value, a name, an address) is none of these.
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

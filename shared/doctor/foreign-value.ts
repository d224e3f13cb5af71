import type { ForeignLook } from '../model/finding';
import { type System, serviceOf, systems } from '../model/services/services';
import { clean } from './clean-value';
import { looksLike } from './shape-predicates';

/** Both services write tokens as JWTs (Plytix, observed; Patchworks, "Core API authentication"), which no key is. */
const loginToken = /^(bearer\s+)?ey[\w-]+\.[\w-]+\.[\w-]*$/i;

/** Plytix writes the ids of accounts and credentials as 24 lower-case hex characters (Plytix API reference). */
const serviceId = /^[0-9a-f]{24}$/;

/**
 * Says what a value looks like when it cannot be one of this service by the shapes that are known; null when it may be
 * one. A service publishes no shape: what is known are public samples, so the answer is a reason to ask and no proof. A
 * value in the other field of its own service is no foreign one. Where no sample is known (Patchworks), only what looks
 * like something else is foreign.
 */
export function foreignLook(system: System, raw: string): ForeignLook | null {
  const value = clean(raw);
  if (value === '' || fits(system, value, 'any')) return null;
  if (loginToken.test(value)) return { look: 'login-token' };
  if (serviceId.test(value)) return { look: 'service-id' };
  const others = systems.filter((other) => other !== system);
  for (const field of ['apiKey', 'apiPassword'] as const) {
    const other = others.find((candidate) => fits(candidate, value, field));
    if (other) return { look: field === 'apiKey' ? 'other-key' : 'other-password', other };
  }
  if (serviceOf(system).valueShapes === null) return null;
  // The likeliest cause is a key of the service whose keys could look like anything.
  const shapeless = others.find((other) => serviceOf(other).valueShapes === null);
  return shapeless ? { look: 'unlike', other: shapeless } : { look: 'unlike' };
}

function fits(system: System, value: string, field: 'apiKey' | 'apiPassword' | 'any'): boolean {
  const shapes = serviceOf(system).valueShapes;
  if (shapes === null) return false;
  if (field !== 'any') return looksLike(value, shapes[field]);
  return looksLike(value, shapes.apiKey) || looksLike(value, shapes.apiPassword);
}

import type { Finding, ForeignLook } from '../model/finding';
import { type System, serviceOf, systems } from '../model/services/services';
import { clean, isQuoted } from './clean-value';
import { looksLike } from './shape-predicates';

type Field = Finding['field'];

/** Both services write tokens as JWTs (Plytix, observed; Patchworks, "Core API authentication"), which no key is. */
const loginToken = /^(bearer\s+)?ey[\w-]+\.[\w-]+\.[\w-]*$/i;

/** Everything except visible ASCII, of which the known values consist. */
const notTyped = /[^\x21-\x7e]/gu;

/** Plytix writes the ids of accounts and credentials as 24 lower-case hex characters (Plytix API reference). */
const serviceId = /^[0-9a-f]{24}$/;

/**
 * Says what a value looks like when it cannot be one of this service by the shapes that are known; null when it may be
 * one. A service publishes no shape: what is known are public samples, so the answer is a reason to ask and no proof. A
 * whole value in the other field of its own service is no foreign one, nor is a part of a value. Where no sample is known (Patchworks), only what looks like something else is foreign.
 */
export function foreignLook(system: System, field: Field, raw: string): ForeignLook | null {
  const value = clean(raw);
  if (value === '') return null;
  if (loginToken.test(value)) return { look: 'loginToken' };
  if (isOwn(system, field, value)) return null;
  if (serviceId.test(value)) return { look: 'serviceId' };
  const others = systems.filter((other) => other !== system);
  for (const theirs of ['apiKey', 'apiPassword'] as const) {
    const other = others.find((candidate) => fits(candidate, theirs, value));
    if (other) return { look: theirs === 'apiKey' ? 'otherKey' : 'otherPassword', other };
  }
  if (serviceOf(system).valueShapes === null) return null;
  // The likeliest cause is a key of the service whose keys could look like anything.
  const shapeless = others.find((other) => serviceOf(other).valueShapes === null);
  return shapeless ? { look: 'unlike', other: shapeless } : { look: 'unlike' };
}

/** What came along with a value, such as quotation marks or a space inside, has findings of its own. */
function isOwn(system: System, field: Field, value: string): boolean {
  const bare = (isQuoted(value) ? value.slice(1, -1) : value).replace(notTyped, '');
  const parts = serviceOf(system).partShapes;
  const isPart =
    parts && (looksLike(bare, parts.apiKey) || (field === 'apiPassword' && looksLike(value, parts[field])));
  return isPart || fits(system, 'apiKey', bare) || fits(system, 'apiPassword', bare);
}

function fits(system: System, field: Field, value: string): boolean {
  const shapes = serviceOf(system).valueShapes;
  return shapes !== null && looksLike(value, shapes[field]);
}

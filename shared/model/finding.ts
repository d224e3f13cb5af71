import * as z from 'zod/mini';
import { systems } from './services/services';

/**
 * What the shape of a captured value shows without a request. `stop` findings are certain (a name, dots, an address).
 * `advice` findings are guesses and never block, because neither service publishes the shape of its keys.
 * `not-this-service` is a question: it stops until a person has said that the value is right.
 */
export const FindingCode = z.enum([
  'is-key-name',
  'is-masked',
  'is-web-address',
  'is-email',
  'same-value-twice',
  'stray-whitespace',
  'inner-line-break',
  'hidden-inside',
  'odd-character',
  'has-bearer',
  'has-quotes',
  'looks-swapped',
  'looks-like-key',
  'looks-like-password',
  'very-short',
  'stored-for-other-service',
  'stored-in-other-record',
  'is-practice-value',
  'not-this-service',
]);
export type FindingCode = z.infer<typeof FindingCode>;

/**
 * What a value looks like that cannot be one of its service by the known shapes. `unlike`: like none of its own values.
 * `other` is the service that it most likely belongs to.
 */
const Look = z.enum(['otherKey', 'otherPassword', 'loginToken', 'serviceId', 'unlike']);
export type ForeignLook = { readonly look: z.infer<typeof Look>; readonly other?: (typeof systems)[number] };

/**
 * One finding about one field. `removable` is the number of characters that its fix would remove, `before` the length
 * as pasted. The `other…` members describe the record that already holds the same value;
 * `look` and `other` belong to `not-this-service`.
 */
export const Finding = z.object({
  code: FindingCode,
  field: z.enum(['apiKey', 'apiPassword']),
  severity: z.enum(['stop', 'advice']),
  removable: z.int().check(z.minimum(0)),
  before: z.int().check(z.minimum(0)),
  otherName: z.exactOptional(z.string()),
  otherCompany: z.exactOptional(z.string()),
  otherStatus: z.exactOptional(z.string()),
  look: z.exactOptional(Look),
  other: z.exactOptional(z.enum(systems)),
});
export type Finding = z.infer<typeof Finding>;

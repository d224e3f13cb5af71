import type { Kind } from './shape';
import type { Step } from './steps';

/** Every kind of stored file. */
export type Kinds = Readonly<Record<keyof typeof stored, Kind>>;

const none: readonly Step[] = [];

/**
 * What the app stores, with the steps that lead from each first format to the present one. To change a format: add one
 * step at the end of its list, and change the schema. Never change or remove a step that was released.
 *
 * What a step sees: of `records`, the facts of one record, without its sealed values; of `settings`, the members; of all
 * others, what stands under `content`. Lines of the journal are signed and never rewritten, so they have no steps: a
 * version that writes other lines must still read these, and adds a step to `vault`, so that older versions refuse.
 * Files that people keep have their own list in `electron/transfer/payload.ts`, which must follow `records`, `review`,
 * `reviewLines` and `drill`. The lines of a signed review are proven by a hash of them: a step there must leave them as
 * they are, or `hashOfItems` must learn to tell the forms apart.
 */
const stored = {
  vault: { magic: 'keyquilt vault', steps: none },
  keys: { magic: 'keyquilt keys', steps: none },
  records: { magic: 'keyquilt records', steps: none },
  settings: { magic: 'keyquilt settings', steps: none },
  review: { magic: 'keyquilt review', steps: none },
  reviewLines: { magic: 'keyquilt review lines', steps: none },
  drill: { magic: 'keyquilt drill', steps: none },
  backup: { magic: 'keyquilt backup', steps: none },
} as const;

/** All kinds for one version of the app, which writes its number into each file. */
export function kindsOf(appVersion: string): Kinds {
  const entries = Object.entries(stored).map(([name, kind]) => [name, { ...kind, writtenBy: appVersion }]);
  return Object.fromEntries(entries) as Kinds;
}

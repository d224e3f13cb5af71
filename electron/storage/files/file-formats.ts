import type { FileFormat } from './file-codec';
import { isPlainObject } from './file-codec';
import type { FormatMigration } from './format-migrations';

/** Format 1 → 2 of `vault.json` and `wrapped-keys.json`: the list of keys gets the place for its signatures. */
export const withLinksAndProof: FormatMigration = (content) => {
  if (!isPlainObject(content.keys)) throw new Error('no list of keys');
  return { ...content, keys: { ...content.keys, links: [], proof: null } };
};

/** Every kind of stored file. */
export type FileFormats = Readonly<Record<keyof typeof stored, FileFormat>>;

const none: readonly FormatMigration[] = [];

/** Records got a signature, which stands beside the facts: `readShard` reads it from the second format on. */
const signedBeside: FormatMigration = (facts) => facts;

/** The list of a backup says where the journal ended. */
const withHead: FormatMigration = (content) => ({ ...content, head: null });

/**
 * What the app stores, with the steps that lead from each first format to the present one. To change a format: add one
 * step at the end of its list, and change the schema. Never change or remove a step that was released.
 *
 * What a step sees: of `records`, the facts of one record, without its sealed values; of `settings`, the members; of all
 * others, what stands under `content`. Lines of the journal are signed and never rewritten, so they have no steps: a
 * version that writes other lines must still read these, and adds a step to `vault`, so that older versions refuse.
 * Files that people keep have their own list in `electron/features/transfer/payload.ts`, which must follow `records`, `review`,
 * `reviewLines` and `checklist`. The lines of a signed review are proven by a hash of them: a step there must leave them as
 * they are, or `hashOfItems` must learn to tell the forms apart. A signature of a record covers its facts as they were
 * signed: a step that changes facts makes each look edited, unless the open vault checks the old ones in the copy from
 * before the update and signs anew.
 */
const stored = {
  vault: { magic: 'keyquilt vault', steps: [withLinksAndProof] },
  keys: { magic: 'keyquilt keys', steps: [withLinksAndProof] },
  records: { magic: 'keyquilt records', steps: [signedBeside] },
  settings: { magic: 'keyquilt settings', steps: none },
  review: { magic: 'keyquilt review', steps: none },
  reviewLines: { magic: 'keyquilt review lines', steps: none },
  checklist: { magic: 'keyquilt drill', steps: none },
  backup: { magic: 'keyquilt backup', steps: [withHead] },
} as const;

/** All formats for one version of the app, which writes its number into each file. */
export function fileFormatsOf(appVersion: string): FileFormats {
  const entries = Object.entries(stored).map(([name, kind]) => [name, { ...kind, writtenBy: appVersion }]);
  return Object.fromEntries(entries) as FileFormats;
}

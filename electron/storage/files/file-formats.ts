import type { FileFormat } from './file-codec';
import { isPlainObject } from './file-codec';
import type { FormatMigration } from './format-migrations';

/** Format 1 → 2 of `vault.json` and `wrapped-keys.json`: the key list gets the members for its signatures. */
export const withLinksAndProof: FormatMigration = (content) => {
  if (!isPlainObject(content.keys)) throw new Error('no list of keys');
  return { ...content, keys: { ...content.keys, links: [], proof: null } };
};

/** Every kind of stored file. */
export type FileFormats = Readonly<Record<keyof typeof stored, FileFormat>>;

const none: readonly FormatMigration[] = [];

/** Records got a signature, stored next to the facts: `readShard` reads it from the second format on. */
const signedBeside: FormatMigration = (facts) => facts;

/** A backup's manifest got the journal's head. */
const withHead: FormatMigration = (content) => ({ ...content, head: null });

/**
 * The stored files, with the migrations from each first format to the current one. To change a format: add one
 * migration at the end of its list, and change the schema. Never change or remove a released migration.
 *
 * The input of a migration: for `records`, the facts of one record, without its sealed values; for `settings`, the
 * members; for all others, `content`. Journal lines are signed and never rewritten, so they have no migrations: a
 * version that writes other lines must still read these, and adds a migration to `vault`, so that older versions
 * refuse. The index of the records has none either: one of another version is ignored and written anew. Files that
 * people keep have their own list in `electron/features/transfer/payload.ts`, which must follow
 * `records`, `review`, `reviewLines` and `checklist`. A hash proves the lines of a signed review: a migration must
 * leave them unchanged, or `hashOfItems` must distinguish the forms. A record's signature covers its facts as signed: a
 * migration that changes facts makes every record look edited, unless the unlocked vault verifies the old ones in the
 * copy from before the update and signs again.
 */
const stored = {
  vault: { magic: 'keyquilt vault', steps: [withLinksAndProof] },
  keys: { magic: 'keyquilt keys', steps: [withLinksAndProof] },
  records: { magic: 'keyquilt records', steps: [signedBeside] },
  index: { magic: 'keyquilt index', steps: none },
  settings: { magic: 'keyquilt settings', steps: none },
  review: { magic: 'keyquilt review', steps: none },
  reviewLines: { magic: 'keyquilt review lines', steps: none },
  checklist: { magic: 'keyquilt drill', steps: none },
  signing: { magic: 'keyquilt signing key', steps: none },
  backup: { magic: 'keyquilt backup', steps: [withHead] },
  // Lies where a person saved it, so no update of the app finds it: it is migrated when it is read.
  kit: { magic: 'keyquilt recovery kit', steps: none },
} as const;

/** All formats for one version of the app, which each file names as its writer. */
export function fileFormatsOf(appVersion: string): FileFormats {
  const entries = Object.entries(stored).map(([name, kind]) => [name, { ...kind, writtenBy: appVersion }]);
  return Object.fromEntries(entries) as FileFormats;
}

import * as z from 'zod/mini';
import { JournalEvent } from '../../../shared/model/event';
import { IsoDate, IsoTime, ShortText } from '../../../shared/model/fact';
import { keyLimits } from '../../../shared/model/key-limits';
import { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { KnownFailure } from '../../failures';
import { type FormatMigration, formatAfter, migrateContent } from '../../storage/files/format-migrations';
import { nestingOf } from '../../storage/files/json-nesting';
import { writerVersionOf } from '../../storage/files/writer-version';
import { TravellingSigning } from '../signing/travelling-signers';

/**
 * The migrations from the first version of the encrypted files to the current one. Each sees everything but `format`
 * and `version`, including values in clear. People keep these files for years: a change of stored records, reviews or
 * checklists needs a migration here too.
 */
const payloadSteps: readonly FormatMigration[] = [];

/** The first member of the encrypted content, and the version of everything after it. */
export const payloadFormat = 'keyquilt transfer';
export const payloadVersion = formatAfter(payloadSteps);

/** The largest file, encrypted or not, in bytes: some 20,000 keys with a long history. */
export const maxBytes = 128 * 1024 * 1024;
/** The deepest nesting of its JSON: above any record, below any attack. */
const maxDepth = 32;
/** The largest number of events of one key, and of all documents; the newest are kept. */
export const maxEvents = 5_000;
const maxDocuments = 2_000;

const Value = z.string().check(z.minLength(1), z.maxLength(4096));

/**
 * A key in a file: everything known of it, and its secret values in clear. `missing` lists values that could not be
 * opened.
 */
export const TravellingKey = z.object({
  record: KeyRecord,
  values: z.object({ apiKey: z.optional(Value), apiPassword: z.optional(Value) }),
  missing: z.array(SecretField),
  events: z.array(JournalEvent).check(z.maxLength(maxEvents)),
});
export type TravellingKey = z.infer<typeof TravellingKey>;

/** A document in a file. The owner of its kind validates the content. */
export const TravellingDocument = z.object({ kind: z.enum(['reviews', 'drills']), content: z.unknown() });
export type TravellingDocument = z.infer<typeof TravellingDocument>;

/**
 * The content of an encrypted file. A `backup` is everything, for the same person; a `handover` is some keys for one
 * colleague, refused after the day `expires`. It is JSON in UTF-8, readable without this app.
 */
export const Payload = z.object({
  format: z.literal(payloadFormat),
  version: z.int(),
  kind: z.enum(['backup', 'handover']),
  /** Practice keys are stored unprotected, so the two accounts never mix. */
  account: z.enum(['real', 'practice']),
  madeAt: IsoTime,
  madeBy: z.string().check(z.maxLength(200)),
  machine: z.string().check(z.maxLength(200)),
  app: z.string().check(z.maxLength(64)),
  to: z.nullable(ShortText),
  expires: z.nullable(IsoDate),
  keys: z.array(TravellingKey).check(z.maxLength(keyLimits.inFile)),
  documents: z.array(TravellingDocument).check(z.maxLength(maxDocuments)),
  /** The journal's lines about these documents. */
  events: z._default(z.array(JournalEvent).check(z.maxLength(maxEvents)), []),
  /** The keys that sign reports, in a backup only. Absent in files of earlier versions. */
  signing: z.exactOptional(TravellingSigning),
});
export type Payload = z.infer<typeof Payload>;

const Head = z.object({
  format: z.literal(payloadFormat),
  version: z.int().check(z.minimum(1)),
  app: z.optional(z.unknown()),
});

/**
 * Parses decrypted bytes and migrates the payload of an older version.
 * @throws KnownFailure `file-too-big`, `file-newer` for a later version, `file-other-content` for anything else.
 */
export function readPayload(bytes: Uint8Array, steps: readonly FormatMigration[] = payloadSteps): Payload {
  if (bytes.length > maxBytes) throw new KnownFailure('file-too-big');
  if (nestingOf(bytes).depth > maxDepth) throw new KnownFailure('file-other-content', 'depth');
  const parsed = parse(bytes);
  const head = Head.safeParse(parsed);
  if (!head.success) throw new KnownFailure('file-other-content');
  const { version } = head.data;
  const present = formatAfter(steps);
  if (version > present) throw new KnownFailure('file-newer', madeBy(version, head.data.app));
  const { data, error } = Payload.safeParse(present === version ? parsed : migratedPayload(steps, version, parsed));
  // The path names members and indexes only, never a value.
  if (error) throw new KnownFailure('file-other-content', error.issues[0]?.path.join('.'));
  if (new Set(data.keys.map(({ record }) => record.id)).size !== data.keys.length)
    throw new KnownFailure('file-other-content', 'twice');
  return data;
}

function migratedPayload(steps: readonly FormatMigration[], version: number, parsed: unknown): unknown {
  try {
    const content = migrateContent(steps, version, parsed);
    return { ...(content as object), format: payloadFormat, version: formatAfter(steps) };
  } catch {
    throw new KnownFailure('file-other-content', `format ${version}`);
  }
}

/** Technical details for support. Anybody can write such a file, so only a plausible version of the app is named. */
function madeBy(version: number, app: unknown): string {
  const { by } = writerVersionOf(app, '0.0.0');
  return by === 'unknown' ? `format ${version}` : `format ${version}, Keyquilt ${by}`;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new KnownFailure('file-other-content', 'not JSON');
  }
}

import * as z from 'zod/mini';
import { JournalEvent } from '../../../shared/model/event';
import { IsoDate, IsoTime, ShortText } from '../../../shared/model/fact';
import { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { KnownFailure } from '../../failures';
import { type FormatMigration, formatAfter, migrateContent } from '../../storage/files/format-migrations';
import { writerVersionOf } from '../../storage/files/writer-version';

/**
 * The steps from the first version of the encrypted files to the present one; each sees everything but `format` and
 * `version`, values in clear among it. People keep these files for years: a change of what records, reviews or to-do
 * lists hold needs a step here, too.
 */
const payloadSteps: readonly FormatMigration[] = [];

/** The first member of what lies in the encrypted file, and the version of everything after it. */
export const payloadFormat = 'keyquilt transfer';
export const payloadVersion = formatAfter(payloadSteps);

/** No honest file is bigger, encrypted or not: some 20,000 keys with a long history. In bytes. */
export const maxBytes = 128 * 1024 * 1024;
/** The most keys that one file may bring. */
export const maxKeys = 20_000;
/** How deep its lists may be nested: more than any record, less than any trick. */
const maxDepth = 32;
/** The most events of one key, and of all documents; of more, the last ones go. */
export const maxEvents = 5_000;
const maxDocuments = 2_000;

const Value = z.string().check(z.minLength(1), z.maxLength(4096));

/** A key on its way: everything known of it, and its secret values in clear. `missing` names values that could not be opened. */
export const TravellingKey = z.object({
  record: KeyRecord,
  values: z.object({ apiKey: z.optional(Value), apiPassword: z.optional(Value) }),
  missing: z.array(SecretField),
  events: z.array(JournalEvent).check(z.maxLength(maxEvents)),
});
export type TravellingKey = z.infer<typeof TravellingKey>;

/** A document that goes along as it is: whoever keeps documents of this kind judges its content. */
export const TravellingDocument = z.object({ kind: z.enum(['reviews', 'drills']), content: z.unknown() });
export type TravellingDocument = z.infer<typeof TravellingDocument>;

/**
 * What an encrypted file holds. A `backup` is everything, for the same person; a `handover` is some keys for one
 * colleague, refused after the day `expires`. It is JSON in UTF-8, so that it can be read without this app.
 */
export const Payload = z.object({
  format: z.literal(payloadFormat),
  version: z.int(),
  kind: z.enum(['backup', 'handover']),
  /** Practice keys are kept unprotected, so the two never mix. */
  account: z.enum(['real', 'practice']),
  madeAt: IsoTime,
  madeBy: z.string().check(z.maxLength(200)),
  machine: z.string().check(z.maxLength(200)),
  app: z.string().check(z.maxLength(64)),
  to: z.nullable(ShortText),
  expires: z.nullable(IsoDate),
  keys: z.array(TravellingKey).check(z.maxLength(maxKeys)),
  documents: z.array(TravellingDocument).check(z.maxLength(maxDocuments)),
  /** What the journal tells of these documents. */
  events: z._default(z.array(JournalEvent).check(z.maxLength(maxEvents)), []),
});
export type Payload = z.infer<typeof Payload>;

/** The payload as the bytes that are encrypted. Throws `file-too-big`. */
export function payloadBytes(payload: Payload): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  if (bytes.length > maxBytes) throw new KnownFailure('file-too-big');
  return bytes;
}

const Head = z.object({
  format: z.literal(payloadFormat),
  version: z.int().check(z.minimum(1)),
  app: z.optional(z.unknown()),
});

/**
 * Reads what was decrypted, and brings what an older version made to the present form.
 * @throws KnownFailure `file-too-big`, `file-newer` for a later version, `file-other-content` for anything else.
 */
export function readPayload(bytes: Uint8Array, steps: readonly FormatMigration[] = payloadSteps): Payload {
  if (bytes.length > maxBytes) throw new KnownFailure('file-too-big');
  if (depthOf(bytes) > maxDepth) throw new KnownFailure('file-other-content', 'depth');
  const parsed = parse(bytes);
  const head = Head.safeParse(parsed);
  if (!head.success) throw new KnownFailure('file-other-content');
  const { version } = head.data;
  const present = formatAfter(steps);
  if (version > present) throw new KnownFailure('file-newer', madeBy(version, head.data.app));
  const { data, error } = Payload.safeParse(present === version ? parsed : migratedPayload(steps, version, parsed));
  // The path of what does not fit names members and places only, never a value.
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

/** For the technical details. Anybody can write such a file: of the version that made it, only a credible one is told. */
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

const [quote, backslash, openList, closeList, openObject, closeObject] = Buffer.from('"\\[]{}');

/** How deep brackets outside of texts are nested, found without building anything. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === openList || byte === openObject) deepest = Math.max(deepest, ++depth);
    else if (byte === closeList || byte === closeObject) depth -= 1;
  }
  return deepest;
}

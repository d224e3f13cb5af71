import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { KeyId, KeyRecord, type SecretField } from '../../../../shared/model/key-record';
import { type FileFormat, formatOf, headOf, isFormat, isPlainObject, sumOf } from '../../files/file-codec';
import { migrateContent, NotMigrated } from '../../files/format-migrations';
import type { SealedValue } from '../keys/envelope';

/** The sealed values of a record, each bound to this record and field. */
export type SealedValues = { readonly [F in SecretField]?: SealedValue };

/**
 * A record before it is signed: its facts in clear, its values sealed, and the number of the event that wrote it last.
 */
export type UnsignedRecord = {
  readonly seq: number;
  readonly record: KeyRecord;
  readonly sealed: SealedValues;
};

/**
 * A stored record. `mac` is its signature, see `record-mac.ts`; null when it was stored before there were signatures.
 */
export type StoredRecord = UnsignedRecord & { readonly mac: string | null };

const Seq = z.int().check(z.minimum(0));
const Mac = z.nullable(z.string().check(z.regex(/^(interim|[0-9a-f]{16})\.[0-9a-f]{64}$/)));
/** The first format of record files with signatures. */
const firstSigned = 2;
const Sealed = z.strictObject({ apiKey: z.optional(z.string()), apiPassword: z.optional(z.string()) });

const texts = new WeakMap<StoredRecord, { readonly format: number; readonly text: string }>();

/** One record as text with its checksum. Stored records never change, so each text is built once. */
function textOf(format: number, id: string, stored: StoredRecord): string {
  const known = texts.get(stored);
  if (known?.format === format) return known.text;
  const { seq, record, sealed, mac } = stored;
  const content = JSON.stringify({ seq, record, sealed, mac });
  // Equals `sumOf`, without serialising the record twice.
  const sum = createHash('sha256').update(`[${format},${content}]`).digest('hex');
  const text = `${JSON.stringify(id)}:${content.slice(0, -1)},"sum":"${sum}"}`;
  texts.set(stored, { format, text });
  return text;
}

/**
 * The text of one record file: JSON with one record a line. Each record has its own checksum, so that damage affects
 * single records. A save changes one record of a hundred, so the others' lines are cached.
 */
export function shardText(fileFormat: FileFormat, records: ReadonlyMap<string, StoredRecord>): string {
  const head = JSON.stringify({ ...headOf(fileFormat), count: records.size }).slice(0, -1);
  const lines = [...records].map(([id, stored]) => textOf(formatOf(fileFormat), id, stored));
  return `${head},"records":{\n${lines.join(',\n')}\n}}\n`;
}

/**
 * Returns the records of an intact file; null when a record, or their number, is not what was written.
 * @throws NotMigrated when an older record cannot be migrated.
 */
export function readShard(
  fileFormat: FileFormat,
  parsed: Record<string, unknown>,
  format: number,
): ReadonlyMap<string, StoredRecord> | null {
  const records = readRecords(fileFormat, parsed, [format]);
  const listed = isPlainObject(parsed.records) ? Object.keys(parsed.records).length : -1;
  return records.size === listed && parsed.count === listed ? records : null;
}

/** Returns the intact records of a damaged file. When its format number is damaged, the checksums reveal it. */
export function salvageShard(
  fileFormat: FileFormat,
  parsed: Record<string, unknown> | null,
): ReadonlyMap<string, StoredRecord> {
  const all = Array.from({ length: formatOf(fileFormat) }, (_, place) => formatOf(fileFormat) - place);
  return readRecords(fileFormat, parsed, isFormat(parsed?.format) ? [parsed.format] : all);
}

function readRecords(
  fileFormat: FileFormat,
  parsed: Record<string, unknown> | null,
  formats: readonly number[],
): ReadonlyMap<string, StoredRecord> {
  const good = new Map<string, StoredRecord>();
  if (!isPlainObject(parsed?.records)) return good;
  for (const [id, value] of Object.entries(parsed.records)) {
    const stored = readStored(fileFormat, formats, id, value);
    if (stored !== null) good.set(id, stored);
  }
  return good;
}

/** A matching checksum proves the facts unchanged since this app wrote them, so they are not parsed at every start. */
function readStored(
  fileFormat: FileFormat,
  formats: readonly number[],
  id: string,
  value: unknown,
): StoredRecord | null {
  if (!isPlainObject(value) || !KeyId.safeParse(id).success) return null;
  const { seq, record, sealed, mac, sum } = value;
  if (!isPlainObject(record) || record.id !== id) return null;
  const numbers = Seq.safeParse(seq);
  const values = Sealed.safeParse(sealed);
  const signature = Mac.safeParse(mac ?? null);
  if (!numbers.success || !values.success || !signature.success) return null;
  const contentIn = (format: number) => ({ seq, record, sealed, ...(format >= firstSigned && { mac }) });
  const format = formats.find((each) => sum === sumOf(each, contentIn(each)));
  if (format === undefined) return null;
  const facts = format === formatOf(fileFormat) ? (record as KeyRecord) : migrateFacts(fileFormat, format, record);
  const stored = { seq: numbers.data, record: facts, sealed: values.data as SealedValues };
  return { ...stored, mac: format >= firstSigned ? signature.data : null };
}

/** Migrations see the facts of a record only, not its event number, sealed values or signature. */
function migrateFacts(fileFormat: FileFormat, format: number, record: Record<string, unknown>): KeyRecord {
  const facts = migrateContent(fileFormat.steps, format, record);
  if (!KeyRecord.safeParse(facts).success || (facts as KeyRecord).id !== record.id) throw new NotMigrated();
  return facts as KeyRecord;
}

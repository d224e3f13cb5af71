import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { KeyId, KeyRecord } from '../../../../shared/model/key-record';
import { type FileFormat, formatOf, headOf, isFormat, isPlainObject } from '../../files/file-codec';
import { migrateContent, NotMigrated } from '../../files/format-migrations';
import { entryOf, type RecordEntry } from './record-entry';
import type { SealedValues, StoredRecord } from './stored-record';

const Seq = z.int().check(z.minimum(0));
const Mac = z.nullable(z.string().check(z.regex(/^(interim|[0-9a-f]{16})\.[0-9a-f]{64}$/)));
/** The first format of record files with signatures. */
const firstSigned = 2;
const Sealed = z.strictObject({ apiKey: z.optional(z.string()), apiPassword: z.optional(z.string()) });

/** One record as its file holds it, in the current format, and what memory keeps of it. */
export type RecordLine = { readonly text: string; readonly entry: RecordEntry };

/** The records of one file, by id. */
export type Shard = ReadonlyMap<string, RecordLine>;

/** Returns the line of a record. It has no line break: JSON escapes those. */
export function lineOf(fileFormat: FileFormat, stored: StoredRecord): RecordLine {
  const { seq, record, sealed, mac } = stored;
  const content = JSON.stringify({ seq, record, sealed, mac });
  const sum = sumOfText(formatOf(fileFormat), content);
  return { text: lineText(record.id, content, sum), entry: entryOf(stored) };
}

function lineText(id: string, content: string, sum: string): string {
  return `${JSON.stringify(id)}:${content.slice(0, -1)},"sum":"${sum}"}`;
}

/** Equals `sumOf`, for content that is serialised already. */
function sumOfText(format: number, content: string): string {
  return createHash('sha256')
    .update(format === 1 ? content : `[${format},${content}]`)
    .digest('hex');
}

/** Parses a line that `lineOf` made or `readShard` found intact. */
export function recordIn(text: string): StoredRecord {
  const { seq, record, sealed, mac } = JSON.parse(text.slice(text.indexOf(':') + 1)) as StoredRecord;
  return { seq, record, sealed, mac };
}

/**
 * The text of one record file: JSON with one record a line. Each record has its own checksum, so that damage affects
 * single records.
 */
export function shardText(fileFormat: FileFormat, records: Shard): string {
  const head = JSON.stringify({ ...headOf(fileFormat), count: records.size }).slice(0, -1);
  const lines = [...records.values()].map(({ text }) => text);
  return `${head},"records":{\n${lines.join(',\n')}\n}}\n`;
}

/**
 * Returns the records of an intact file; null when a record, or their number, is not what was written.
 * @throws NotMigrated when an older record cannot be migrated.
 */
export function readShard(fileFormat: FileFormat, parsed: Record<string, unknown>, format: number): Shard | null {
  const records = readRecords(fileFormat, parsed, [format]);
  const listed = isPlainObject(parsed.records) ? Object.keys(parsed.records).length : -1;
  return records.size === listed && parsed.count === listed ? records : null;
}

/** Returns the intact records of a damaged file. When its format number is damaged, the checksums reveal it. */
export function salvageShard(fileFormat: FileFormat, parsed: Record<string, unknown> | null): Shard {
  const all = Array.from({ length: formatOf(fileFormat) }, (_, place) => formatOf(fileFormat) - place);
  return readRecords(fileFormat, parsed, isFormat(parsed?.format) ? [parsed.format] : all);
}

/**
 * Returns one intact record of a file in the current format, without parsing the others; null when there is none on a
 * line of its own, as `shardText` writes it.
 */
export function peekInShard(fileFormat: FileFormat, bytes: Buffer, id: string): StoredRecord | null {
  const start = `\n${JSON.stringify(id)}:`;
  const from = bytes.indexOf(start);
  if (from === -1 || bytes.indexOf(start, from + 1) !== -1) return null;
  const end = bytes.indexOf('\n', from + 1);
  const text = bytes.toString('utf8', from + start.length, end).replace(/,$/, '');
  const line = readStored(fileFormat, [formatOf(fileFormat)], id, JSON.parse(text));
  return line && recordIn(line.text);
}

function readRecords(
  fileFormat: FileFormat,
  parsed: Record<string, unknown> | null,
  formats: readonly number[],
): Shard {
  const good = new Map<string, RecordLine>();
  if (!isPlainObject(parsed?.records)) return good;
  for (const [id, value] of Object.entries(parsed.records)) {
    const line = readStored(fileFormat, formats, id, value);
    if (line !== null) good.set(id, line);
  }
  return good;
}

/** A matching checksum proves the facts unchanged since this app wrote them, so they are not parsed at every start. */
function readStored(fileFormat: FileFormat, formats: readonly number[], id: string, value: unknown): RecordLine | null {
  if (!isPlainObject(value) || !KeyId.safeParse(id).success) return null;
  const { seq, record, sealed, mac, sum } = value;
  if (!isPlainObject(record) || record.id !== id) return null;
  const numbers = Seq.safeParse(seq);
  const values = Sealed.safeParse(sealed);
  const signature = Mac.safeParse(mac ?? null);
  if (!numbers.success || !values.success || !signature.success) return null;
  // A record of the first format has no signature, and JSON leaves an undefined member out.
  const signed = JSON.stringify({ seq, record, sealed, mac });
  const format = formats.find((each) => sum === sumOfText(each, signed));
  if (format === undefined) return null;
  const isCurrent = format === formatOf(fileFormat);
  const facts = isCurrent ? (record as KeyRecord) : migrateFacts(fileFormat, format, record);
  const keptMac = format >= firstSigned ? signature.data : null;
  // Members keep the order that they have in the file, because the checksum covers it.
  const stored = { seq: numbers.data, record: facts, sealed: sealed as SealedValues, mac: keptMac };
  try {
    if (!isCurrent || mac === undefined) return lineOf(fileFormat, stored);
    return { text: lineText(id, signed, String(sum)), entry: entryOf(stored) };
  } catch (error) {
    // Facts are missing although the checksum is right: this app did not write that.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Migrations see the facts of a record only, not its event number, sealed values or signature. */
function migrateFacts(fileFormat: FileFormat, format: number, record: Record<string, unknown>): KeyRecord {
  const facts = migrateContent(fileFormat.steps, format, record);
  if (!KeyRecord.safeParse(facts).success || (facts as KeyRecord).id !== record.id) throw new NotMigrated();
  return facts as KeyRecord;
}

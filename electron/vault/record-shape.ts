import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { KeyId, type KeyRecord, type SecretField } from '../../shared/key-record';
import type { SealedValue } from './envelope';
import { checksum, isPlainObject, type Kind } from './shape';

/** The sealed values of a record, each bound to this record and field. */
export type SealedValues = { readonly [F in SecretField]?: SealedValue };

/** A record as it is kept: its facts in clear, its secrets sealed, and the number of the event that wrote it last. */
export type StoredRecord = {
  readonly seq: number;
  readonly record: KeyRecord;
  readonly sealed: SealedValues;
};

/** The first members of every record file. */
export const recordsKind: Kind = { magic: 'keyquilt records', format: 1 };

const Seq = z.int().check(z.minimum(0));
const Sealed = z.strictObject({ apiKey: z.optional(z.string()), apiPassword: z.optional(z.string()) });

const texts = new WeakMap<StoredRecord, string>();

/** One record as it stands in its file, with its sum. Stored records never change, so that each is put together once. */
function textOf(id: string, stored: StoredRecord): string {
  let text = texts.get(stored);
  if (text === undefined) {
    const { seq, record, sealed } = stored;
    const content = JSON.stringify({ seq, record, sealed });
    const sum = createHash('sha256').update(content).digest('hex');
    text = `${JSON.stringify(id)}:${content.slice(0, -1)},"sum":"${sum}"}`;
    texts.set(stored, text);
  }
  return text;
}

/**
 * The text of one record file: JSON with one record a line. Each record has its own sum, so that damage costs the
 * damaged record only. A save changes one record of a hundred, so the others' lines are kept and not made again.
 */
export function shardText(records: ReadonlyMap<string, StoredRecord>): string {
  const head = JSON.stringify({ ...recordsKind, count: records.size }).slice(0, -1);
  const lines = [...records].map(([id, stored]) => textOf(id, stored));
  return `${head},"records":{\n${lines.join(',\n')}\n}}\n`;
}

/** The records of a file that is whole; null when one of them, or their number, is not what was written. */
export function readShard(parsed: Record<string, unknown>): ReadonlyMap<string, StoredRecord> | null {
  const records = salvageShard(parsed);
  const listed = isPlainObject(parsed.records) ? Object.keys(parsed.records).length : -1;
  return records.size === listed && parsed.count === listed ? records : null;
}

/** The records that are whole in a file that as a whole is not. */
export function salvageShard(parsed: Record<string, unknown> | null): ReadonlyMap<string, StoredRecord> {
  const good = new Map<string, StoredRecord>();
  if (!isPlainObject(parsed?.records)) return good;
  for (const [id, value] of Object.entries(parsed.records)) {
    const stored = readStored(id, value);
    if (stored !== null) good.set(id, stored);
  }
  return good;
}

/** The sum proves the facts unchanged since this app wrote them, so they are not parsed again at every start. */
function readStored(id: string, value: unknown): StoredRecord | null {
  if (!isPlainObject(value) || !KeyId.safeParse(id).success) return null;
  const { seq, record, sealed, sum } = value;
  if (!isPlainObject(record) || record.id !== id) return null;
  const numbers = Seq.safeParse(seq);
  const values = Sealed.safeParse(sealed);
  if (!numbers.success || !values.success || sum !== checksum({ seq, record, sealed })) return null;
  return { seq: numbers.data, record: record as KeyRecord, sealed: values.data as SealedValues };
}

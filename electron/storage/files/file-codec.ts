import { createHash } from 'node:crypto';
import { KnownFailure } from '../../failures';
import { type FormatMigration, formatAfter, NotMigrated } from './format-migrations';
import { type WriterVersion, writerVersionOf } from './writer-version';

/**
 * Why a file cannot be opened as a store. `not-migrated` is not damage: the file is whole and older, but this app fails
 * to migrate it, so it must be left alone.
 */
export type Damage = 'missing' | 'empty' | 'not-json' | 'not-an-object' | 'foreign' | 'wrong-content' | 'not-migrated';

/**
 * The result of inspecting a file: its content, the reason why it is unusable, or that a newer version wrote it. The
 * content of an older file is migrated in memory; the file itself stays as it is.
 */
export type FileInspection<T> =
  | { readonly state: 'good'; readonly content: T; readonly isOlder: boolean }
  | { readonly state: 'damaged'; readonly damage: Damage; readonly parsed: Record<string, unknown> | null }
  | { readonly state: 'newer'; readonly writers: WriterVersion };

/**
 * A kind of stored file: its magic name, the migrations from its first format to the current one, and the version of
 * this app, which each file names as its writer.
 */
export type FileFormat = {
  readonly magic: string;
  readonly steps: readonly FormatMigration[];
  readonly writtenBy: string;
};

/** The number of a kind's current format. */
export function formatOf({ steps }: Pick<FileFormat, 'steps'>): number {
  return formatAfter(steps);
}

/** The first members of a file, by which every version of the app recognises it. */
export function headOf({ magic, steps, writtenBy }: FileFormat) {
  return { magic, format: formatAfter(steps), writtenBy } as const;
}

/** True when this can be a format number. */
export function isFormat(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** The failure for a file of a newer version. `file`: its name inside the data folder. */
export function newerFormat(writers: WriterVersion, file?: string): KnownFailure {
  return new KnownFailure('newer-format', file, writers);
}

/** A hash that detects accidental damage, not a deliberate edit: anybody can compute it. */
export function checksum(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
}

/** The checksum of content in a file of this format. From the second format on it covers the format too. */
export function sumOf(format: number, content: unknown): string {
  return checksum(format === 1 ? content : [format, content]);
}

/**
 * Inspects the bytes of a file without changing anything. `accept` judges the members after `magic` and `format`: it
 * gets the file's format, migrates the content, and returns null for content that is not what was written.
 */
export function inspectFile<T>(
  bytes: Buffer | null,
  fileFormat: FileFormat,
  accept: (parsed: Record<string, unknown>, format: number) => T | null,
): FileInspection<T> {
  const damaged = (damage: Damage, parsed: Record<string, unknown> | null = null): FileInspection<T> => ({
    state: 'damaged',
    damage,
    parsed,
  });
  if (bytes === null) return damaged('missing');
  if (bytes.length === 0) return damaged('empty');
  const parsed = parse(bytes);
  if (parsed === undefined) return damaged('not-json');
  if (!isPlainObject(parsed)) return damaged('not-an-object');
  const { magic, format } = parsed;
  if (magic !== fileFormat.magic || !isFormat(format)) return damaged('foreign', parsed);
  if (format > formatOf(fileFormat))
    return { state: 'newer', writers: writerVersionOf(parsed.writtenBy, fileFormat.writtenBy) };
  try {
    const content = accept(parsed, format);
    if (content === null) return damaged('wrong-content', parsed);
    return { state: 'good', content, isOlder: format < formatOf(fileFormat) };
  } catch (error) {
    if (error instanceof NotMigrated) return damaged('not-migrated', parsed);
    // Nested too deep to process: no file of this app is.
    if (error instanceof RangeError) return damaged('wrong-content');
    throw error;
  }
}

/** True for an object with members, neither null nor an array. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses the object in a file; null when there is none. */
export function parseObject(bytes: Buffer | null): Record<string, unknown> | null {
  const parsed = bytes === null ? null : parse(bytes);
  return isPlainObject(parsed) ? parsed : null;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

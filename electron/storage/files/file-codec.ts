import { createHash } from 'node:crypto';
import { KnownFailure } from '../../failures';
import { type FormatMigration, formatAfter, NotMigrated } from './format-migrations';
import { type WriterVersion, writerVersionOf } from './writer-version';

/**
 * What a file can be found to be before it is opened as a store. `not-migrated` is no damage at all: the file is whole
 * and older, and this app fails to bring it to its own format, so that it must be left alone.
 */
export type Damage = 'missing' | 'empty' | 'not-json' | 'not-an-object' | 'foreign' | 'wrong-content' | 'not-migrated';

/**
 * The outcome of looking at a file: its content, why it cannot be used, or that a newer version wrote it. The content
 * of an older file is brought to the present format on the way; the file itself is left as it is.
 */
export type FileInspection<T> =
  | { readonly state: 'good'; readonly content: T; readonly isOlder: boolean }
  | { readonly state: 'damaged'; readonly damage: Damage; readonly parsed: Record<string, unknown> | null }
  | { readonly state: 'newer'; readonly writers: WriterVersion };

/**
 * A kind of stored file: the name that each such file bears, the steps from its first format to the present one, and
 * the version of this app, which each file names as its writer.
 */
export type FileFormat = {
  readonly magic: string;
  readonly steps: readonly FormatMigration[];
  readonly writtenBy: string;
};

/** The present format of a kind. */
export function formatOf({ steps }: Pick<FileFormat, 'steps'>): number {
  return formatAfter(steps);
}

/** The first members of a file, by which every version of the app can tell what it is. */
export function headOf({ magic, steps, writtenBy }: FileFormat) {
  return { magic, format: formatAfter(steps), writtenBy } as const;
}

/** Whether this can be the format of a file. */
export function isFormat(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** The refusal of a file that a newer version wrote. `file`: its name inside the data folder. */
export function newerFormat(writers: WriterVersion, file?: string): KnownFailure {
  return new KnownFailure('newer-format', file, writers);
}

/** Hash that tells accidental damage in a file, not a deliberate edit: anybody can compute it. */
export function checksum(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
}

/** The sum of content as a file of this format carries it. From the second format on it covers the format as well. */
export function sumOf(format: number, content: unknown): string {
  return checksum(format === 1 ? content : [format, content]);
}

/**
 * Looks at the bytes of a file without changing anything. The members after `magic` and `format` are judged by
 * `accept`, which is given the file's format, brings the content to the present one, and answers null for content that
 * is not what was written.
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
    // Nested so deep that nothing can follow it: no file of this app is, and nothing in it can be worked with.
    if (error instanceof RangeError) return damaged('wrong-content');
    throw error;
  }
}

/** Whether a value is an object with members, and neither null nor a list. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a file, or null when there is none to be read. */
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

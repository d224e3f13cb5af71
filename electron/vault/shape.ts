import { createHash } from 'node:crypto';

/** What a file can be found to be before it is opened as a store. */
export type Damage = 'missing' | 'empty' | 'not-json' | 'not-an-object' | 'foreign' | 'wrong-content';

/** The outcome of looking at a file: its content, why it cannot be used, or that a newer version wrote it. */
export type Look<T> =
  | { readonly state: 'good'; readonly content: T }
  | { readonly state: 'damaged'; readonly damage: Damage; readonly parsed: Record<string, unknown> | null }
  | { readonly state: 'newer' };

/** What a kind of file says of itself in its first two members. */
export type Kind = { readonly magic: string; readonly format: number };

/** Hash that tells accidental damage in a file, not a deliberate edit: anybody can compute it. */
export function checksum(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');
}

/**
 * Looks at the bytes of a file without changing anything. The members after `magic` and `format` are judged by
 * `accept`, which answers null for content that is not what was written.
 */
export function lookAt<T>(
  bytes: Buffer | null,
  kind: Kind,
  accept: (parsed: Record<string, unknown>) => T | null,
): Look<T> {
  const damaged = (damage: Damage, parsed: Record<string, unknown> | null = null): Look<T> => ({
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
  if (magic !== kind.magic || typeof format !== 'number') return damaged('foreign', parsed);
  if (format > kind.format) return { state: 'newer' };
  try {
    const content = accept(parsed);
    return content === null ? damaged('wrong-content', parsed) : { state: 'good', content };
  } catch (error) {
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

import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { type FileFormat, type FileInspection, formatOf, headOf, inspectFile, sumOf } from './file-codec';
import { migrateContent, NotMigrated } from './format-migrations';

/** The content's type in a checked file. */
export type CheckedShape<T> = { readonly fileFormat: FileFormat; readonly schema: z.ZodMiniType<T> };

/** The whole of a checked file: its head, the checksum of its content, and the content. */
export function checkedContent<T>({ fileFormat }: Pick<CheckedShape<T>, 'fileFormat'>, content: T) {
  return { ...headOf(fileFormat), checksum: sumOf(formatOf(fileFormat), content), content };
}

/**
 * The same as text without indentation, and made from the content only once: for large content that nobody reads. The
 * checksum is that of `sumOf`.
 */
export function compactText<T>({ fileFormat }: Pick<CheckedShape<T>, 'fileFormat'>, content: T): string {
  const json = JSON.stringify(content);
  const format = formatOf(fileFormat);
  const sum = createHash('sha256').update(format === 1 ? json : `[${format},${json}]`);
  const head = JSON.stringify({ ...headOf(fileFormat), checksum: sum.digest('hex') });
  return `${head.slice(0, -1)},"content":${json}}`;
}

/** Inspects bytes as a checked file of this shape, of the current format or an older one. */
export function inspectChecked<T>(bytes: Buffer | null, { fileFormat, schema }: CheckedShape<T>): FileInspection<T> {
  return inspectFile(bytes, fileFormat, (parsed, format) => {
    if (parsed.checksum !== sumOf(format, parsed.content)) return null;
    const content = schema.safeParse(migrateContent(fileFormat.steps, format, parsed.content));
    if (content.success) return content.data;
    if (format < formatOf(fileFormat)) throw new NotMigrated();
    return null;
  });
}

import type * as z from 'zod/mini';
import { type FileFormat, type FileInspection, formatOf, headOf, inspectFile, sumOf } from './file-codec';
import { migrateContent, NotMigrated } from './format-migrations';

/** What a checked file holds. */
export type CheckedShape<T> = { readonly kind: FileFormat; readonly schema: z.ZodMiniType<T> };

/** The whole of a checked file: its head, the sum of its content, and the content. */
export function checkedContent<T>({ kind }: Pick<CheckedShape<T>, 'kind'>, content: T) {
  return { ...headOf(kind), checksum: sumOf(formatOf(kind), content), content };
}

/** Looks at bytes as a checked file of this shape, of the present format or an older one. */
export function inspectChecked<T>(bytes: Buffer | null, { kind, schema }: CheckedShape<T>): FileInspection<T> {
  return inspectFile(bytes, kind, (parsed, format) => {
    if (parsed.checksum !== sumOf(format, parsed.content)) return null;
    const content = schema.safeParse(migrateContent(kind.steps, format, parsed.content));
    if (content.success) return content.data;
    if (format < formatOf(kind)) throw new NotMigrated();
    return null;
  });
}

import { KnownFailure } from '../../failures';

/** The content of a stored file as its migrations see it, defined by its kind. */
export type MigratedContent = Readonly<Record<string, unknown>>;

/**
 * Migrates content from one format to the next. It must be a pure function: it runs in memory, for the files in use and
 * for every older copy, as often as one is read. It never gets a secret: sealed values bypass migrations, so none can
 * open, reseal or lose one. A change that needs values in clear is not a migration; the unlocked vault must do it.
 */
export type FormatMigration = (content: MigratedContent) => MigratedContent;

/**
 * The format number that a list of migrations leads to; nothing else computes one. The first release has no migrations.
 */
export function formatAfter(steps: readonly FormatMigration[]): number {
  return 1 + steps.length;
}

/** Thrown for intact content that the migrations fail to convert: a bug of this app, not damage. */
export class NotMigrated extends KnownFailure {
  constructor(details?: string) {
    super('update-failed', details);
  }
}

/**
 * Returns the content in the current format.
 * @param format the content's format, from 1 to the current one.
 * @throws NotMigrated when a migration fails.
 */
export function migrateContent(steps: readonly FormatMigration[], format: number, content: unknown): unknown {
  if (format === formatAfter(steps)) return content;
  try {
    return steps.slice(format - 1).reduce((before, step) => step(before), structuredClone(content) as MigratedContent);
  } catch {
    throw new NotMigrated();
  }
}

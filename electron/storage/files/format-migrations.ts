import { KnownFailure } from '../../failures';

/** The content of a stored file as its steps see it; what that is, says the kind. */
export type MigratedContent = Readonly<Record<string, unknown>>;

/**
 * Brings content from one format to the next. It must be a pure function: it runs in memory, for the files in use and
 * for every older copy, as often as one is read. It never gets a secret: sealed values pass by the steps untouched, so
 * nothing that a step does can open, reseal or lose one. A change that needs values in clear is no step; it has to be
 * an act of the open vault.
 */
export type FormatMigration = (content: MigratedContent) => MigratedContent;

/** The format that a list of steps leads to: the one place that numbers a format. The first release has no steps. */
export function formatAfter(steps: readonly FormatMigration[]): number {
  return 1 + steps.length;
}

/** Content that is whole and that the steps do not bring to the present format: a fault of this app, not damage. */
export class NotMigrated extends KnownFailure {
  constructor(details?: string) {
    super('update-failed', details);
  }
}

/**
 * The content as the present format has it.
 * @param format the format that it has, from 1 to the present one.
 * @throws NotMigrated when a step fails.
 */
export function migrateContent(steps: readonly FormatMigration[], format: number, content: unknown): unknown {
  if (format === formatAfter(steps)) return content;
  try {
    return steps.slice(format - 1).reduce((before, step) => step(before), structuredClone(content) as MigratedContent);
  } catch {
    throw new NotMigrated();
  }
}

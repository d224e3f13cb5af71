import { type FileFormats, fileFormatsOf } from '../../../electron/storage/files/file-formats';
import type { FormatMigration } from '../../../electron/storage/files/format-migrations';

/** Unwraps the present format of a content in these tests, which keeps everything under one member. */
const unwrap: FormatMigration = ({ was }) => {
  if (typeof was !== 'object' || was === null) throw new Error('This content has another form');
  return was as ReturnType<FormatMigration>;
};

/** The formats of a later version of the app: each kind one format newer. */
export function laterFormats(appVersion: string): FileFormats {
  const entries = Object.entries(fileFormatsOf(appVersion)).map(([name, kind]) => [
    name,
    { ...kind, steps: [...kind.steps, unwrap] },
  ]);
  return Object.fromEntries(entries) as FileFormats;
}

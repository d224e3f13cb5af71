import { type FileFormats, fileFormatsOf } from '../../../electron/storage/files/file-formats';
import type { FormatMigration } from '../../../electron/storage/files/format-migrations';

/** What the present format had of a content in these tests: everything under one member, which the step takes away. */
const unwrap: FormatMigration = ({ was }) => {
  if (typeof was !== 'object' || was === null) throw new Error('This content has another form');
  return was as ReturnType<FormatMigration>;
};

/** What a later version of the app stores: each kind one format further. */
export function laterFormats(appVersion: string): FileFormats {
  const entries = Object.entries(fileFormatsOf(appVersion)).map(([name, kind]) => [
    name,
    { ...kind, steps: [...kind.steps, unwrap] },
  ]);
  return Object.fromEntries(entries) as FileFormats;
}

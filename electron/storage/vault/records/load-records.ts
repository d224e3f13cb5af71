import { join } from 'node:path';
import type { FileInspection } from '../../files/file-codec';
import { type RecoverableFile, recoverFile, refuseOther } from '../../files/recoverable-file';
import { type Backup, type BackupPlace, findGoodCopyIn, listBackups } from '../backups/backup-set';
import type { NoticeDraft } from '../notice-draft';
import { type RecordFiles, shardName } from './record-files';
import type { RecordLine, Shard } from './record-shape';

/**
 * The most files lost without a trace that get a notice each. A notice is a write, and an edited vault file can expect
 * thousands of files. The journal tells what was lost in any case.
 */
const maxGoneNamed = 20;

/** Loads record files and repairs damaged ones. It remembers what it had to repair since the start. */
export type RecordLoader = {
  /**
   * Returns the records of an inspected file; null for one that is missing without a trace. A damaged file is
   * quarantined; its intact records are used, and the others come from the newest good backup, so that nothing newer
   * than the backup is lost without need.
   * @param isElsewhere true for a record that another file holds: an older copy of it must not come back.
   * @throws KnownFailure `newer-format` or `update-failed` before anything is touched, or one of storage when a damaged
   *   file cannot be quarantined.
   */
  readonly load: (
    number: number,
    inspection: FileInspection<Shard>,
    isElsewhere: (id: string) => boolean,
  ) => Shard | null;
  /** Returns the notices about repairs since the last call. */
  readonly takeNotices: () => readonly NoticeDraft[];
  /** True when a file was damaged. */
  readonly wereDamaged: () => boolean;
  /** Returns the time of the oldest backup that was used; null when none was. */
  readonly restoredFrom: () => string | null;
  /** The records that came from a backup. It grows as files are loaded. */
  readonly restored: ReadonlySet<string>;
};

/** Creates the loader of one start. */
export function createRecordLoader(files: RecordFiles, backups: BackupPlace, now: Date): RecordLoader {
  const restored = new Set<string>();
  let notices: NoticeDraft[] = [];
  let wereDamaged = false;
  let restoredFrom: string | null = null;
  let all: readonly Backup[] | null = null;
  let gone = 0;
  const listed = (): readonly Backup[] => {
    all ??= listBackups(backups);
    return all;
  };

  return {
    load(number, look, isElsewhere) {
      const name = `records/${shardName(number)}`;
      const file: RecoverableFile<Shard> = {
        path: join(files.folder, shardName(number)),
        name,
        inspect: () => look,
        restore({ parsed }) {
          const backup = findGoodCopyIn(listed(), name, (bytes) => files.inspect(number, bytes));
          const salvaged = files.salvage(parsed);
          const content = gather(salvaged, backup?.content ?? new Map(), isElsewhere);
          for (const id of content.keys()) if (!salvaged.has(id)) restored.add(id);
          if (backup !== null && (restoredFrom === null || backup.at < restoredFrom)) restoredFrom = backup.at;
          return backup === null
            ? { content, code: 'file-quarantined', facts: { records: content.size } }
            : { content, code: 'file-restored', facts: { records: content.size, from: backup.at } };
        },
        rewrite: (records) => files.write(number, records, records),
      };
      const { content, notice } = recoverFile(file, now);
      if (notice !== null) {
        wereDamaged = true;
        const isGone = notice.code === 'file-quarantined' && notice.facts.damage === 'missing';
        if (isGone) gone += 1;
        if (!isGone || gone <= maxGoneNamed) notices.push(notice);
      }
      return content;
    },
    takeNotices() {
      const taken = notices;
      notices = [];
      return taken;
    },
    wereDamaged: () => wereDamaged,
    restoredFrom: () => restoredFrom,
    restored,
  };
}

/** Inspects a file that must be read before anything is written, and refuses one of another version. */
export function inspectOrRefuse(files: RecordFiles, number: number): FileInspection<Shard> {
  const inspection = files.inspect(number);
  refuseOther(inspection, `records/${shardName(number)}`);
  return inspection;
}

/** Merges both. A record that is intact in the damaged file wins, because no backup can be newer. */
function gather(salvaged: Shard, backup: Shard, isElsewhere: (id: string) => boolean): Shard {
  const records = new Map<string, RecordLine>();
  for (const [id, line] of [...backup, ...salvaged]) if (!isElsewhere(id)) records.set(id, line);
  return records;
}

import { join } from 'node:path';
import { createYield } from '../../../async/yield';
import type { FileInspection } from '../../files/file-codec';
import { type RecoverableFile, recoverFile, refuseOther } from '../../files/recoverable-file';
import { type Backup, type BackupPlace, findGoodCopyIn, listBackups } from '../backups/backup-set';
import type { NoticeDraft } from '../notice-draft';
import { type RecordFiles, type Shard, shardName } from './record-files';
import type { StoredRecord } from './record-shape';

/**
 * The most files lost without a trace that get a notice each. A notice is a write, and an edited vault file can expect
 * thousands of files. The journal tells what was lost in any case.
 */
const maxGoneNamed = 20;

/** All records, file by file, and the repairs made to load them. */
export type LoadedRecords = {
  readonly shards: ReadonlyMap<number, Shard>;
  readonly notices: readonly NoticeDraft[];
  /** The time of the oldest backup that was used; null when none was. */
  readonly restoredFrom: string | null;
  /** The records that came from a backup. */
  readonly restored: ReadonlySet<string>;
};

/** The inspection of each record file. */
export type RecordInspections = ReadonlyMap<number, FileInspection<Shard>>;

/**
 * Inspects all record files, one at a time so that the window can be shown meanwhile, and changes nothing.
 * @throws KnownFailure `newer-format` when a newer version wrote one of them, `update-failed` when an older one cannot
 *   be migrated.
 */
export async function inspectRecords(files: RecordFiles): Promise<RecordInspections> {
  const inspections = new Map<number, FileInspection<Shard>>();
  const yieldIfDue = createYield();
  for (const number of files.numbers()) {
    inspections.set(number, files.inspect(number));
    await yieldIfDue();
  }
  for (const [number, inspection] of inspections) refuseOther(inspection, `records/${shardName(number)}`);
  return inspections;
}

/**
 * Collects the records. A damaged file is quarantined; its intact records are used, and the others come from the newest
 * good backup, so that nothing newer than the backup is lost without need.
 * @param expected the number of files according to the vault file.
 * @throws KnownFailure of storage when a damaged file cannot be quarantined.
 */
export function loadRecords(
  files: RecordFiles,
  inspections: RecordInspections,
  expected: number,
  backups: BackupPlace,
  now: Date,
): LoadedRecords {
  const numbers = new Set([...Array.from({ length: expected }, (_, number) => number), ...inspections.keys()]);
  const found = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({ number, look: inspections.get(number) ?? files.inspect(number, null) }));

  const whole = found.flatMap(({ look }) => (look.state === 'good' ? [...look.content.keys()] : []));
  const elsewhere = new Set(whole);
  const shards = new Map<number, Shard>();
  const notices: NoticeDraft[] = [];
  const restored = new Set<string>();
  let restoredFrom: string | null = null;
  let all: readonly Backup[] | null = null;
  const listed = (): readonly Backup[] => {
    all ??= listBackups(backups);
    return all;
  };
  let gone = 0;

  for (const { number, look } of found) {
    const name = `records/${shardName(number)}`;
    const file: RecoverableFile<Shard> = {
      path: join(files.folder, shardName(number)),
      name,
      inspect: () => look,
      restore({ parsed }) {
        const backup = findGoodCopyIn(listed(), name, (bytes) => files.inspect(number, bytes));
        const salvaged = files.salvage(parsed);
        const content = gather(salvaged, backup?.content ?? new Map(), elsewhere);
        for (const id of content.keys()) if (!salvaged.has(id)) restored.add(id);
        if (backup !== null && (restoredFrom === null || backup.at < restoredFrom)) restoredFrom = backup.at;
        return backup === null
          ? { content, code: 'file-quarantined', facts: { records: content.size } }
          : { content, code: 'file-restored', facts: { records: content.size, from: backup.at } };
      },
      rewrite: (records) => files.write(number, records, records),
    };
    const { content, notice } = recoverFile(file, now);
    if (content !== null) shards.set(number, content);
    const isGone = notice?.code === 'file-quarantined' && notice.facts.damage === 'missing';
    if (isGone) gone += 1;
    if (notice !== null && !(isGone && gone > maxGoneNamed)) notices.push(notice);
  }
  return { shards, notices, restoredFrom, restored };
}

/** Merges both. A record that is intact in the damaged file wins, because no backup can be newer. */
function gather(salvaged: Shard, backup: Shard, elsewhere: ReadonlySet<string>): Shard {
  const records = new Map<string, StoredRecord>();
  for (const [id, stored] of [...backup, ...salvaged]) if (!elsewhere.has(id)) records.set(id, stored);
  return records;
}

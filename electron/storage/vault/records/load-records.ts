import { join } from 'node:path';
import { createYield } from '../../../async/yield';
import { type FileInspection, newerFormat } from '../../files/file-codec';
import { NotMigrated } from '../../files/format-migrations';
import { quarantineFile } from '../../files/quarantine';
import { tryQuietly } from '../../files/try-quietly';
import { type BackupPlace, findGoodCopy } from '../backups/backup-set';
import type { NoticeDraft } from '../notice-draft';
import { type RecordFiles, type Shard, shardName } from './record-files';
import type { StoredRecord } from './record-shape';

/** All records, file by file, and what had to be done to get them. */
export type LoadedRecords = {
  readonly shards: ReadonlyMap<number, Shard>;
  readonly notices: readonly NoticeDraft[];
  /** Time of the oldest backup that was used; null when none was. */
  readonly restoredFrom: string | null;
  /** The records that came from a backup. */
  readonly restored: ReadonlySet<string>;
};

/** What each record file was found to be. */
export type RecordInspections = ReadonlyMap<number, FileInspection<Shard>>;

/**
 * Looks at all record files, one at a time so that the window can be shown meanwhile, and changes nothing.
 * @throws KnownFailure `newer-format` when one of them was written by a newer version, `update-failed` when one is
 * older and cannot be brought to the present format.
 */
export async function inspectRecords(files: RecordFiles): Promise<RecordInspections> {
  const looks = new Map<number, FileInspection<Shard>>();
  const yieldIfDue = createYield();
  for (const number of files.numbers()) {
    looks.set(number, files.look(number));
    await yieldIfDue();
  }
  for (const [number, look] of looks) {
    const name = `records/${shardName(number)}`;
    if (look.state === 'newer') throw newerFormat(look.writers, name);
    if (look.state === 'damaged' && look.damage === 'not-migrated') throw new NotMigrated(name);
  }
  return looks;
}

/**
 * Gathers the records. A damaged file is kept aside; of its records, the whole ones are taken as they are and the
 * others from the newest good backup, so that nothing newer than the backup is given up without need.
 * @param expected how many files the vault file knows of.
 * @throws KnownFailure of storage when a damaged file cannot be kept aside.
 */
export function loadRecords(
  files: RecordFiles,
  looks: RecordInspections,
  expected: number,
  backups: BackupPlace,
  now: Date,
): LoadedRecords {
  const numbers = new Set([...Array.from({ length: expected }, (_, number) => number), ...looks.keys()]);
  const found = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({ number, look: looks.get(number) ?? files.look(number, null) }));

  const shards = new Map<number, Shard>();
  for (const { number, look } of found) if (look.state === 'good') shards.set(number, look.content);
  const elsewhere = new Set([...shards.values()].flatMap((shard) => [...shard.keys()]));
  const notices: NoticeDraft[] = [];
  const restored = new Set<string>();
  let restoredFrom: string | null = null;

  for (const { number, look } of found) {
    if (look.state !== 'damaged') continue;
    const file = `records/${shardName(number)}`;
    const aside = look.damage === 'missing' ? '' : quarantineFile(join(files.folder, shardName(number)), now);
    const backup = findGoodCopy(backups, file, (bytes) => files.look(number, bytes));
    const salvaged = files.salvage(look.parsed);
    const records = gather(salvaged, backup?.content ?? new Map(), elsewhere);
    for (const id of records.keys()) if (!salvaged.has(id)) restored.add(id);
    shards.set(number, records);
    if (backup !== null && (restoredFrom === null || backup.at < restoredFrom)) restoredFrom = backup.at;
    const facts = { file, aside, damage: look.damage, records: records.size, found: now.toISOString() };
    notices.push(
      backup === null
        ? { code: 'file-quarantined', facts }
        : { code: 'file-restored', facts: { ...facts, from: backup.at } },
    );
    tryQuietly(() => files.write(number, records, records));
  }
  return { shards, notices, restoredFrom, restored };
}

/** What is whole in the damaged file is at least as new as its copy in any backup. */
function gather(salvaged: Shard, backup: Shard, elsewhere: ReadonlySet<string>): Shard {
  const records = new Map<string, StoredRecord>();
  for (const [id, stored] of [...backup, ...salvaged]) if (!elsewhere.has(id)) records.set(id, stored);
  return records;
}

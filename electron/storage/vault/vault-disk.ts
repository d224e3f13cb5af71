import { join } from 'node:path';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import { removeTempFiles } from '../files/durable-write';
import { checksum } from '../files/file-codec';
import { makePrivateFolder } from '../files/private-files';
import { recoverFile } from '../files/recoverable-file';
import { inspectSettings } from '../files/settings-file';
import { tryQuietly } from '../files/try-quietly';
import type { JournalHead } from '../journal/head';
import { type Journal, openJournal } from '../journal/journal';
import { type Backup, listBackups } from './backups/backup-set';
import { type BackupSource, type CopiedFiles, makeBackup } from './backups/backups';
import { renewCopies } from './backups/older-copies';
import type { KeySlots } from './keys/key-slot';
import { loadVaultFile } from './load-vault-file';
import { createNotices, type Notices } from './notices';
import { createIndexKeeper, type IndexKeeper } from './records/index-keeper';
import { findRecords, indexedStamps, openRecords } from './records/open-records';
import { createRecordFiles, type RecordFiles, shardName } from './records/record-files';
import type { RecordStore } from './records/record-store';
import { keyCopyIn, vaultFileIn } from './vault-file';
import type { VaultOptions } from './vault-options';

/** The files of a vault, read, checked and repaired as far as possible. */
export type VaultDisk = {
  readonly isNew: boolean;
  readonly slots: KeySlots;
  readonly vaultId: string;
  readonly interimKey: Buffer;
  readonly records: RecordStore;
  readonly journal: Journal;
  readonly notices: Notices;
  /** True when a record file was damaged at this start, as far as they have been read. */
  readonly wereDamaged: () => boolean;
  /** Returns the time of the backup that records came from at this start; null when none did. */
  readonly restoredFrom: () => string | null;
  /** Stores changed key slots in both places. Throws a KnownFailure of storage. */
  readonly saveSlots: (slots: KeySlots) => void;
  /** Writes the vault file, with a new journal head if given. Throws a KnownFailure of storage. */
  readonly saveVaultFile: (head?: JournalHead) => void;
  /** The records that came from a backup at this start. It grows as files are read. */
  readonly restored: ReadonlySet<string>;
  /** Writes the index of the records now and then. */
  readonly index: IndexKeeper;
  /** The number of the last event that the vault file had noted at this start; 0 when unknown. */
  readonly notedLength: number;
  /** Returns all backups with a readable manifest, those with the latest event first. */
  readonly backups: () => readonly Backup[];
  /** True when something happened that no backup has. */
  readonly isBackupDue: () => boolean;
  /** Copies vault file, records and settings into a new backup. */
  readonly backUp: () => Promise<void>;
  /**
   * Reads every record file back and writes the key list into all older copies of it. Throws what the file system
   * throws, or `storage-failed` when a record file is not what was written.
   */
  readonly renewCopies: (slots: KeySlots) => Promise<void>;
};

/**
 * Reads the files that must be known before the vault is used. Record files that the index fits are read later, so that
 * a start does not take longer with more keys. Files of a newer version are refused before anything is written.
 * @throws KnownFailure `newer-format`, `update-failed`, or one of storage.
 */
export async function openVaultDisk(options: VaultOptions, onNotice: () => void): Promise<VaultDisk> {
  const { folder, openStore, clock, fileFormats } = options;
  const now = clock();
  const backupFolder = join(folder, 'backups');
  const journalPath = join(folder, 'journal.jsonl');
  const backups = { folder: backupFolder, fileFormat: fileFormats.backup };
  const vaultFile = vaultFileIn(folder, openStore, fileFormats);
  const keyCopy = keyCopyIn(backupFolder, openStore, fileFormats);
  const fileFormat = fileFormats.records;
  const files = createRecordFiles(join(folder, 'records'), openStore, fileFormat);

  const found = await findRecords(files, fileFormats.index);
  const recordNumbers = [...found.indexed.keys(), ...found.inspected.keys()];
  const loaded = loadVaultFile(vaultFile, keyCopy, { backups, journalPath, recordNumbers }, now);
  const expected = loaded.content.shards;
  const raise: Notices['raise'] = (notice) => notices.raise(notice);
  const { records, loader } = openRecords(found, { files, fileFormat, expected, backups, now, raise });
  makePrivateFolder(folder);
  for (const each of [folder, files.folder, backupFolder]) removeTempFiles(each);
  const index = createIndexKeeper({ records, files, fileFormat: fileFormats.index, stamps: indexedStamps(found) });
  const { who, machine } = options.journal;
  const journal = openJournal({
    path: journalPath,
    clock,
    who,
    machine,
    noted: loaded.end,
  });

  let { keys, journal: head } = loaded.content;
  const { vaultId, interimKey } = loaded.content;
  const notices = createNotices(loaded.content.notices, loaded.content.dismissed, clock, () => {
    trySave();
    onNotice();
  });
  const saveVaultFile = (newHead: JournalHead = head): void => {
    const shards = records.fileCount();
    const kept = { notices: [...notices.list()], dismissed: [...notices.dismissed()] };
    vaultFile.write({ vaultId, keys, interimKey, journal: newHead, shards, ...kept });
    head = newHead;
  };
  const saveKeyCopy = (): void => keyCopy.write({ vaultId, interimKey, keys });
  const trySave = (): void => tryQuietly(() => saveVaultFile());

  if (loaded.isNew) {
    saveKeyCopy();
    saveVaultFile();
  } else {
    // The second place is checked at every start, and repaired while the first one is intact.
    const { content: copy } = recoverFile(
      {
        path: keyCopy.path,
        name: 'backups/wrapped-keys.json',
        inspect: keyCopy.inspect,
        restore: () => ({ content: { vaultId, interimKey, keys }, code: 'file-restored', facts: {} }),
        rewrite: keyCopy.write,
        isDispensable: true,
      },
      now,
    );
    if (checksum(copy?.keys) !== checksum(keys)) tryQuietly(saveKeyCopy);
    if (loaded.wasRestored) trySave();
  }
  for (const notice of [...loaded.notices, ...loader.takeNotices()]) notices.raise(notice);

  const sources = (): readonly BackupSource[] => [
    { name: 'vault.json', path: vaultFile.path, isGood: (bytes) => vaultFile.inspect(bytes).state === 'good' },
    {
      name: 'settings.json',
      path: join(folder, 'settings.json'),
      isGood: (bytes) => inspectSettings(bytes, fileFormats.settings).state === 'good',
    },
    ...Array.from({ length: records.fileCount() }, (_, number) => ({
      name: `records/${shardName(number)}`,
      path: join(files.folder, shardName(number)),
      isGood: (bytes: Buffer) => files.inspect(number, bytes).state === 'good',
    })),
  ];

  const copied: CopiedFiles = new Map();

  return {
    isNew: loaded.isNew,
    slots: keys,
    vaultId,
    interimKey: Buffer.from(interimKey, 'base64'),
    records,
    journal,
    notices,
    wereDamaged: loader.wereDamaged,
    restoredFrom: loader.restoredFrom,
    restored: loader.restored,
    index,
    notedLength: loaded.end === null || loaded.end.isFloor ? 0 : loaded.end.head.length,
    backups: () => listBackups(backups),
    saveSlots(slots) {
      const before = keys;
      keys = slots;
      try {
        saveKeyCopy();
        saveVaultFile();
      } catch (error) {
        keys = before;
        tryQuietly(saveKeyCopy);
        throw error;
      }
    },
    saveVaultFile,
    isBackupDue: () => (listBackups(backups)[0]?.seq ?? 0) < journal.length(),
    backUp: () => makeBackup(backups, sources(), { seq: journal.length(), head }, clock(), copied),
    async renewCopies(slots) {
      await readBack(files, records);
      await renewCopies(folder, fileFormats, vaultId, slots);
      // The rewritten copies are not what this run copied any more.
      copied.clear();
    },
  };
}

/** The old wraps may go only when all values are on the disk under the new key. */
async function readBack(files: RecordFiles, records: RecordStore): Promise<void> {
  const yieldIfDue = createYield();
  for (let number = 0; number < records.fileCount(); number += 1) {
    const inspection = files.inspect(number);
    if (inspection.state !== 'good' || !records.isAsInMemory(number, inspection.content))
      throw new KnownFailure('storage-failed', `records/${shardName(number)}, read back`);
    await yieldIfDue();
  }
}

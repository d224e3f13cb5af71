import type { VaultStatus } from '../../../shared/contract/app-state';
import { createSerialQueue } from '../../async/serial-queue';
import { backgroundPauseMs } from '../../async/yield';
import { errorCode, KnownFailure, storageFailure } from '../../failures';
import { createBackupSchedule } from './backups/backup-schedule';
import { copyAside } from './backups/copy-aside';
import { createDismissalSigner } from './dismissals';
import { createFileCheck } from './file-check';
import { createDataKeys } from './keys/data-keys';
import { fingerprintOf } from './keys/derived-keys';
import { openValue, sealValue } from './keys/envelope';
import { type ChangeFollower, finishChange } from './keys/finish-change';
import { wrapOf } from './keys/key-slot';
import { checkList } from './keys/list-check';
import { countClosed, factsOfClosed, hasSeal, namesOfClosed } from './records/closed-values';
import { createRecordView } from './records/record-view';
import { openSigningStore } from './signing-store';
import type { Vault } from './vault';
import { openVaultDisk } from './vault-disk';
import { createVaultOpeners } from './vault-openers';
import type { VaultOptions } from './vault-options';
import { createVaultWriter } from './vault-writer';

const backupDelayMs = 5000;

/**
 * Opens the vault in a folder, or creates one. Damage is repaired and reported in `notices()`; the keyring is not used
 * before `prepare`.
 * @throws KnownFailure `newer-format` before anything was touched, or one of storage.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const listeners = new Set<() => void>();
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const disk = await openVaultDisk(options, announce).catch((error: unknown) => {
    // An unreadable file is refused with a reason, never taken for a new vault.
    throw errorCode(error) === '' ? error : storageFailure(error);
  });
  const { records, journal, notices } = disk;
  const isOrphan = (keyId: string) => !disk.slots.retired.some(({ id }) => id === keyId);
  // Only a vault without a data key asks about them, and an edited index must not make it create one beside them.
  if (disk.slots.current === null) await records.ready();
  const hasOrphans = disk.slots.current === null && hasSeal(records, isOrphan);
  const keys = createDataKeys({
    keyring: options.safeStorage,
    platform: options.platform,
    practice: options.practice,
    vaultId: disk.vaultId,
    slots: disk.slots,
    clock: options.clock,
    hasOrphans,
    save: disk.saveSlots,
    tell: notices.raise,
    onChange: announce,
    ...(options.isKeptByJob && { isKeptByJob: options.isKeptByJob }),
  });
  notices.signWith(createDismissalSigner(keys, disk.vaultId, hasOrphans));
  const runExclusive = createSerialQueue();
  const schedule = createBackupSchedule(disk.backUp, options.backupDelayMs ?? backupDelayMs);
  const onSaved = (): void => {
    schedule.changed();
    disk.index.changed();
  };
  let closed = false;
  const isClosed = () => closed;
  const writer = createVaultWriter({ disk, keys, clock: options.clock, onSaved, isClosed });

  /** Refuses writes after closing: the folder may belong to another process by now, or be gone. */
  const write = async <T>(task: () => Promise<T>): Promise<T> => {
    if (closed) throw new KnownFailure('vault-locked', 'closed');
    return runExclusive(async () => {
      await records.ready();
      // What a kill left half done is recognisable only while the journal has no newer line.
      await journal
        .ready()
        .then(writer.reconcile)
        .catch(() => undefined);
      return task();
    });
  };
  const checkFiles = createFileCheck({ folder: options.folder, disk, keys, saving: writer, write, isClosed });
  const signing = openSigningStore({ ...options, keys, raiseNotice: notices.raise, write });
  const finish = (follower?: ChangeFollower) =>
    finishChange({ keys, records, signing, disk, notices, schedule, write }, follower);
  /** Checks a long journal alongside the writes, so that nobody waits for it. */
  const reconcile = async (): Promise<void> => {
    if (closed) return;
    const found = keys.listState();
    await write(() => checkList({ keys, journal, note: writer.noteProtection, tell: writer.tell }))
      .then(() => openers.settleKits(found))
      .catch(() => undefined);
    await finish();
    await writer.verify().catch(() => undefined);
    await checkFiles().catch(() => undefined);
  };
  /** The files were checked when the vault was opened: values sealed again here need no new check. */
  const changeKey = async (
    change: () => Promise<void>,
    follower?: ChangeFollower,
    noted?: () => Promise<unknown>,
  ): Promise<VaultStatus> => {
    follower?.progress('deriving', 0, 0);
    await change();
    await write(writer.noteProtection);
    await (noted ? write(noted) : openers.settleKits('proven'));
    await finish(follower);
    return keys.status();
  };
  const lock = (...how: Parameters<typeof keys.lock>): VaultStatus => {
    keys.lock(...how);
    return keys.status();
  };
  if (disk.isNew) await runExclusive(writer.begin);
  const openers = createVaultOpeners({ keys, vaultId: disk.vaultId, journal, writer, write, changeKey, reconcile });

  return {
    openers,
    status: keys.status,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async prepare() {
      if (closed) return;
      await keys.prepare();
      // Read in the background while the page lists the keys; a write reads the rest without pauses.
      await records.ready(backgroundPauseMs).catch(() => undefined);
      await journal.ready(backgroundPauseMs).catch(() => undefined);
      await reconcile();
      disk.index.changed();
      if (!closed && disk.isBackupDue()) schedule.changed();
    },
    async setPassphrase(passphrase) {
      await keys.setPassphrase(passphrase);
      await write(writer.noteProtection);
      await reconcile();
      return keys.status();
    },
    requirePassphrase: (passphrase, present, follower) =>
      changeKey(() => keys.requirePassphrase(passphrase, present), follower),
    returnToKeyring: (present, follower) => changeKey(() => keys.returnToKeyring(present), follower),
    verifyPassphrase: keys.verifyPassphrase,
    async unlock(passphrase) {
      await keys.unlock(passphrase);
      await reconcile();
      return keys.status();
    },
    async openEarlier(passphrase) {
      await keys.openEarlier(passphrase);
      await reconcile();
      return keys.status();
    },
    closed() {
      const { current, retired } = keys.slots();
      const opened = keys.opened();
      const shut = retired.filter(({ id }) => !opened.has(id));
      const isLocked = keys.status().state === 'locked';
      // When every key is unlocked, skip the scan of many thousand records.
      const count = isLocked || shut.length > 0 ? countClosed(records, opened) : { values: 0, keys: 0 };
      const earlierPassphrase = current !== null && shut.some((slot) => wrapOf(slot, 'passphrase') !== null);
      return { ...count, earlierPassphrase };
    },
    lock: () => lock(),
    lockKeepingJobs: () => lock('behind jobs'),
    wipeKept: keys.wipeKept,
    async resetVault(passphrase) {
      // Try once more first: a vault that unlocks after all needs no new key.
      await keys.retryKeyring();
      if (keys.status().state !== 'locked') throw new KnownFailure('bad-input', 'not locked');
      const name = `before-new-key-${options.clock().toISOString().replaceAll(':', '-')}`;
      await write(async () => {
        await keys.resetVault(passphrase, () => copyAside(options.folder, name));
        await writer.noteProtection();
      });
      const since = options.clock().toISOString();
      const shut = factsOfClosed(records, keys.opened());
      await write(() => writer.tell({ code: 'new-key-unsigned', facts: { since, ...namesOfClosed(shut) } }));
      await reconcile();
      return keys.status();
    },
    async retryKeyring() {
      await keys.retryKeyring();
      await reconcile();
      return keys.status();
    },
    async seal(recordId, field, value) {
      if (value === '') throw new KnownFailure('bad-input', 'empty value');
      return keys.withKey((dataKey) => sealValue(dataKey, { recordId, field }, value));
    },
    async open(recordId, field) {
      const sealed = records.get(recordId)?.sealed[field];
      if (sealed === undefined) throw new KnownFailure('not-found');
      await keys.prepare();
      const opened = openValue(keys.opened(), { recordId, field }, sealed);
      if (opened.state === 'opened') return opened.value;
      const needsPassphrase = keys.status().reason === 'passphrase-not-given';
      throw new KnownFailure(needsPassphrase ? 'vault-locked' : 'value-locked', opened.reason);
    },
    fingerprint: (value) => keys.withKey((dataKey) => fingerprintOf(dataKey, value)),
    records: createRecordView(records, keys),
    journal: {
      ready: journal.ready,
      timeline: journal.timeline,
      length: journal.length,
      lines: journal.lines,
      ofTypes: journal.ofTypes,
      verify: writer.verify,
      lastCheck: writer.lastCheck,
      lastStandings: writer.lastStandings,
      count: journal.count,
      textsFrom: journal.textsFrom,
      at: journal.at,
    },
    signing,
    notices: notices.list,
    raiseNotice: (notice) => {
      if (!closed) notices.raise(notice);
    },
    dismissNotice: (id) => {
      if (!closed) notices.dismiss(id);
    },
    bringBackNotice: (id) => !closed && notices.bringBack(id),
    save: (record, sealed, event) => write(() => writer.save(record, sealed, event)),
    async saveMany(saves, saved = () => undefined, next = async () => undefined) {
      const byId = new Map(saves.map((save) => [save.record.id, save]));
      for (const ids of records.inFiles([...byId.keys()])) {
        await next();
        await write(() => writer.saveMany(ids.flatMap((id) => byId.get(id) ?? [])));
        saved(ids);
      }
    },
    note: (event) => write(() => writer.note(event)),
    noteMany: (events) => write(() => writer.noteMany(events)),
    discard: (id, event) => write(() => writer.remove(id, ['draft'], event)),
    purge: (id, event) => write(() => writer.remove(id, ['revoked', 'deleted'], event)),
    backUp: schedule.flush,
    isWriting: () => writer.isWriting() || schedule.isMaking(),
    async close() {
      closed = true;
      await runExclusive(() => undefined);
      await schedule.flush().catch(() => undefined);
      schedule.stop();
      await disk.index.flush();
      disk.index.stop();
      keys.lock();
      listeners.clear();
    },
  };
}

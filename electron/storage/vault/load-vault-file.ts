import { existsSync } from 'node:fs';
import type { CheckedFile } from '../files/checked-file';
import { type RecoverableFile, recoverFile, refuseOther } from '../files/recoverable-file';
import type { NotedEnd } from '../journal/chain';
import { type BackupPlace, findGoodCopy, folderNames } from './backups/backup-set';
import type { KeySlots } from './keys/key-slot';
import type { NoticeDraft } from './notice-draft';
import { type KeyCopyContent, newVaultContent, type VaultContent } from './vault-file';

/** The vault file after loading or restoring. */
export type LoadedVaultFile = {
  readonly content: VaultContent;
  /** True when there was no vault: this one is new. */
  readonly isNew: boolean;
  readonly wasRestored: boolean;
  /** The journal's end; after a restore, as far as it had come by then. Null when unknown. */
  readonly end: NotedEnd | null;
  readonly notices: readonly NoticeDraft[];
};

/** The other files that prove that a vault existed. */
export type VaultFilePlaces = {
  readonly backups: BackupPlace;
  readonly journalPath: string;
  readonly recordNumbers: readonly number[];
};

/**
 * Reads `vault.json`. A damaged one is quarantined and restored from the newest good backup, with the wrapped keys from
 * their second place, which is always as new as the vault.
 * @throws KnownFailure `newer-format` or `update-failed` before anything was touched, or one of storage.
 */
export function loadVaultFile(
  file: CheckedFile<VaultContent>,
  keyCopy: CheckedFile<KeyCopyContent>,
  places: VaultFilePlaces,
  now: Date,
): LoadedVaultFile {
  const inspection = file.inspect();
  const copyInspection = keyCopy.inspect();
  refuseOther(inspection, 'vault.json');
  refuseOther(copyInspection, 'backups/wrapped-keys.json');
  const copy = copyInspection.state === 'good' ? copyInspection.content : null;
  const hasTraces =
    copy !== null ||
    places.recordNumbers.length > 0 ||
    existsSync(places.journalPath) ||
    folderNames(places.backups.folder).length > 0;
  let backup: ReturnType<typeof findGoodCopy<VaultContent>> = null;
  const recoverable: RecoverableFile<VaultContent> = {
    path: file.path,
    name: 'vault.json',
    inspect: () => inspection,
    restore({ damage }) {
      if (damage === 'missing' && !hasTraces) return null;
      backup = findGoodCopy(places.backups, 'vault.json', (bytes) => file.inspect(bytes));
      const content = restoredContent(backup?.content ?? newVaultContent(), copy, places.recordNumbers);
      return backup === null && copy === null
        ? { content, code: 'file-quarantined', facts: {} }
        : { content, code: 'file-restored', facts: { from: backup?.at ?? '' } };
    },
  };
  const { content, notice } = recoverFile(recoverable, now);
  if (content === null) return { content: newVaultContent(), isNew: true, wasRestored: false, end: null, notices: [] };
  const wasRestored = notice !== null;
  const keys = wasRestored ? content.keys : mergeKeys(content.keys, copy?.keys ?? null);
  const end = wasRestored && backup === null ? null : { head: content.journal, isFloor: wasRestored };
  return { content: { ...content, keys }, isNew: false, wasRestored, end, notices: wasRestored ? [notice] : [] };
}

/** The content of a backup, or of a new vault when there is none, completed by the other files. */
function restoredContent(
  base: VaultContent,
  copy: KeyCopyContent | null,
  recordNumbers: readonly number[],
): VaultContent {
  return {
    ...base,
    ...(copy === null ? {} : { vaultId: copy.vaultId, interimKey: copy.interimKey }),
    keys: restoreKeys(base.keys, copy?.keys ?? null),
    shards: Math.max(base.shards, 1 + Math.max(-1, ...recordNumbers)),
  };
}

/**
 * An intact vault file decides; a key that only the copy has is kept, so that values under it are not lost. The copy is
 * written first: after a kill it may be newer by one change, and then its signed list is used as it is.
 */
function mergeKeys(own: KeySlots, copy: KeySlots | null): KeySlots {
  if (copy === null) return own;
  if (own.current === null && own.retired.length === 0) return copy;
  const isNewer = (copy.proof?.generation ?? 0) > (own.proof?.generation ?? 0);
  if (isNewer && missingSlots(copy, own).length === 0) return copy;
  return { ...own, retired: [...own.retired, ...missingSlots(own, copy)] };
}

/** A restored vault file is older than the copy, so the copy decides. */
function restoreKeys(restored: KeySlots, copy: KeySlots | null): KeySlots {
  if (copy === null) return restored;
  return { ...copy, retired: [...copy.retired, ...missingSlots(copy, restored)] };
}

function missingSlots(known: KeySlots, other: KeySlots | null): KeySlots['retired'] {
  const ids = new Set([known.current, ...known.retired].map((slot) => slot?.id));
  const all = other === null ? [] : [other.current, ...other.retired];
  return all.filter((slot) => slot !== null).filter(({ id }) => !ids.has(id));
}

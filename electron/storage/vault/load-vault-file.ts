import { existsSync } from 'node:fs';
import type { CheckedFile } from '../files/checked-file';
import { type FileInspection, newerFormat } from '../files/file-codec';
import { NotMigrated } from '../files/format-migrations';
import { quarantineFile } from '../files/quarantine';
import type { NotedEnd } from '../journal/chain';
import { type BackupPlace, findGoodCopy, folderNames } from './backups/backup-set';
import type { KeySlots } from './keys/key-slot';
import type { NoticeDraft } from './notice-draft';
import { type KeyCopyContent, newVaultContent, type VaultContent } from './vault-file';

/** The vault file as it is to be used from now on. */
export type LoadedVaultFile = {
  readonly content: VaultContent;
  /** Nothing was there: this vault begins now. */
  readonly isNew: boolean;
  readonly wasRestored: boolean;
  /** Where the journal ended; after a restore that is where it had come to by then. Null when nothing tells. */
  readonly end: NotedEnd | null;
  readonly notices: readonly NoticeDraft[];
};

/** What stands beside the vault file and proves that there has been a vault. */
export type VaultFilePlaces = {
  readonly backups: BackupPlace;
  readonly journalPath: string;
  readonly recordNumbers: readonly number[];
};

/**
 * Reads `vault.json`; a damaged one is kept aside and restored from the newest good backup, with the wrapped keys from
 * their second place, which is always as new as the vault.
 * @throws KnownFailure `newer-format` or `update-failed` before anything was touched, or one of storage.
 */
export function loadVaultFile(
  file: CheckedFile<VaultContent>,
  keyCopy: CheckedFile<KeyCopyContent>,
  places: VaultFilePlaces,
  now: Date,
): LoadedVaultFile {
  const look = file.look();
  const copyLook = keyCopy.look();
  refuseOther(look, 'vault.json');
  refuseOther(copyLook, 'backups/wrapped-keys.json');
  const copy = copyLook.state === 'good' ? copyLook.content : null;
  if (look.state === 'good') {
    const keys = mergeKeys(look.content.keys, copy?.keys ?? null);
    const end = { head: look.content.journal, isFloor: false };
    return { content: { ...look.content, keys }, isNew: false, wasRestored: false, end, notices: [] };
  }

  const isMissing = look.damage === 'missing';
  const hasTraces =
    copyLook.state === 'good' ||
    places.recordNumbers.length > 0 ||
    existsSync(places.journalPath) ||
    folderNames(places.backups.folder).length > 0;
  if (isMissing && !hasTraces)
    return { content: newVaultContent(), isNew: true, wasRestored: false, end: null, notices: [] };

  const aside = isMissing ? '' : quarantineFile(file.path, now);
  const backup = findGoodCopy(places.backups, 'vault.json', (bytes) => file.look(bytes));
  const base = backup?.content ?? newVaultContent();
  const content: VaultContent = {
    ...base,
    ...(copy === null ? {} : { vaultId: copy.vaultId, interimKey: copy.interimKey }),
    keys: restoreKeys(base.keys, copy?.keys ?? null),
    shards: Math.max(base.shards, 1 + Math.max(-1, ...places.recordNumbers)),
  };
  const facts = { file: 'vault.json', aside, damage: look.damage, found: now.toISOString() };
  const notices: NoticeDraft[] =
    backup === null && copy === null
      ? [{ code: 'file-quarantined', facts }]
      : [{ code: 'file-restored', facts: { ...facts, from: backup?.at ?? '' } }];
  const end = backup === null ? null : { head: backup.content.journal, isFloor: true };
  return { content, isNew: false, wasRestored: true, end, notices };
}

/** What another version has to open is no damage: it stays as it is. */
function refuseOther<T>(
  look: FileInspection<T>,
  name: string,
): asserts look is Exclude<FileInspection<T>, { state: 'newer' }> {
  if (look.state === 'newer') throw newerFormat(look.writers, name);
  if (look.state === 'damaged' && look.damage === 'not-migrated') throw new NotMigrated(name);
}

/**
 * An intact vault file decides; a key that only the copy knows is kept, so that nothing sealed under it is given up. The
 * copy is written first: after a kill it may be the newer list by one change, and then it stands as it was signed.
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

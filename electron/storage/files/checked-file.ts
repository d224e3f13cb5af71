import { join } from 'node:path';
import { KnownFailure } from '../../failures';
import { type CheckedShape, checkedContent, inspectChecked } from './checked-content';
import { type FileInspection, newerFormat, parseObject } from './file-codec';
import { changeSince, stampOf } from './file-stamp';
import { readIfThere } from './private-files';
import type { StoreFactory } from './store-file';
import { createWrittenFile } from './written-file';

/** A file whose content has one schema and carries a checksum, so that a single flipped bit shows. */
export type CheckedFile<T> = {
  readonly path: string;
  /** Looks at the file, or at other bytes as if they were the file; changes nothing. */
  readonly inspect: (bytes?: Buffer | null) => FileInspection<T>;
  /**
   * Replaces the file and returns when it is on the disk.
   * @throws KnownFailure of storage; where it is guarded, `changed-elsewhere` or `newer-format` rather than overwrite
   * what another Keyquilt wrote there since this one last looked or wrote.
   */
  readonly write: (content: T) => void;
};

/** Where a checked file lives and what it holds. */
export type CheckedFileOptions<T> = CheckedShape<T> & {
  readonly folder: string;
  /** File name without `.json`. */
  readonly name: string;
  readonly openStore: StoreFactory;
  /** Whether a write is refused when another process has written the file; only one object may write it then. */
  readonly guarded?: boolean;
};

/** Describes one checked file. Nothing is read or written before a call asks for it. */
export function createCheckedFile<T>(options: CheckedFileOptions<T>): CheckedFile<T> {
  const { folder, name, openStore, guarded = false } = options;
  const path = join(folder, `${name}.json`);
  const file = createWrittenFile(folder, name, openStore);
  let stamp: string | undefined;
  /** Sums of what was last read or written, and of what a write that reported a failure may yet have left there. */
  let ours: readonly unknown[] = [];
  const inspectFile = (): FileInspection<T> => {
    const found = stampOf(path);
    const bytes = readIfThere(path);
    const inspection = inspectChecked(bytes, options);
    if (inspection.state === 'good') {
      stamp = found;
      ours = [parseObject(bytes)?.checksum];
    }
    return inspection;
  };
  const refuseForeign = (): void => {
    const change = changeSince(path, stamp);
    if (change === null) return;
    const inspection = inspectChecked(change.bytes, options);
    if (inspection.state === 'newer') throw newerFormat(inspection.writers, `${name}.json`);
    if (inspection.state !== 'good') return;
    if (!ours.includes(parseObject(change.bytes)?.checksum))
      throw new KnownFailure('changed-elsewhere', `${name}.json`);
    stamp = change.stamp;
  };
  return {
    path,
    inspect: (bytes) => (bytes === undefined ? inspectFile() : inspectChecked(bytes, options)),
    write(content) {
      if (guarded) refuseForeign();
      const whole = checkedContent(options, content);
      ours = [...ours.slice(0, 1), whole.checksum];
      file.write(whole);
      ours = [whole.checksum];
      stamp = stampOf(path);
    },
  };
}

import { join } from 'node:path';
import { KnownFailure } from '../../failures';
import { type CheckedShape, checkedContent, inspectChecked } from './checked-content';
import { type FileInspection, newerFormat, parseObject } from './file-codec';
import { changeSince, stampOf } from './file-stamp';
import { readIfThere } from './private-files';
import type { StoreFactory } from './store-file';
import { createWrittenFile } from './written-file';

/** A file whose content has one schema and a checksum, so that a single flipped bit is detected. */
export type CheckedFile<T> = {
  readonly path: string;
  /** Inspects the file, or the given bytes instead; changes nothing. */
  readonly inspect: (bytes?: Buffer | null) => FileInspection<T>;
  /**
   * Replaces the file and returns when it is on the disk.
   * @throws KnownFailure of storage; with `guarded`, `changed-elsewhere` or `newer-format` rather than overwrite what
   *   another Keyquilt has written since the last inspection or write here.
   */
  readonly write: (content: T) => void;
};

/** The path and the content's type of a checked file. */
export type CheckedFileOptions<T> = CheckedShape<T> & {
  readonly folder: string;
  /** File name without `.json`. */
  readonly name: string;
  readonly openStore: StoreFactory;
  /** Refuses a write when another process has written the file; then only one object may write it. */
  readonly guarded?: boolean;
};

/** Describes one checked file. Reads and writes nothing before the first call. */
export function createCheckedFile<T>(options: CheckedFileOptions<T>): CheckedFile<T> {
  const { folder, name, openStore, guarded = false } = options;
  const path = join(folder, `${name}.json`);
  const file = createWrittenFile(folder, name, openStore);
  let stamp: string | undefined;
  /** The checksums of the last read or written content, and of a failed write's content, which may be on the disk. */
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

import type { KnownRecords } from './known-records';

/**
 * Records per file. A save writes one file, and writing 300 KB takes half as long again as writing 30. Smaller files
 * would make changes of many keys slow: each file is synced. Files of earlier versions have up to a hundred records.
 */
export const recordsPerFile = 40;

/** Returns each id with the number of its file: the existing one, or for a new record the last file with room. */
export function placesFor(
  known: Pick<KnownRecords, 'files' | 'sizeOf' | 'fileOf'>,
  ids: readonly string[],
): readonly (readonly [id: string, file: number])[] {
  let last = Math.max(0, ...known.files());
  let size = known.sizeOf(last);
  return ids.map((id) => {
    const file = known.fileOf(id);
    if (file !== undefined) return [id, file];
    if (size >= recordsPerFile) {
      last += 1;
      size = 0;
    }
    size += 1;
    return [id, last];
  });
}

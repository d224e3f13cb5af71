import type { RecordEntry } from './record-entry';
import type { RecordLine, Shard } from './record-shape';
import { createRecordTexts } from './record-texts';

/** What memory has of all records: an entry for each, the file that holds it, and its compressed line once it was read. */
export type KnownRecords = {
  readonly size: () => number;
  /** Returns all entries, file by file and in the order of the records in their file. */
  readonly entries: () => Iterable<readonly [id: string, entry: RecordEntry]>;
  readonly entry: (id: string) => RecordEntry | null;
  readonly fileOf: (id: string) => number | undefined;
  /** Returns the numbers of the files in order. */
  readonly files: () => readonly number[];
  readonly sizeOf: (file: number) => number;
  readonly inFile: (file: number) => Iterable<readonly [id: string, entry: RecordEntry]>;
  /** Returns a file's records; without lines while it has not been loaded. */
  readonly shard: (file: number) => Shard;
  /** Returns the line of a record; null for an unknown one, and while its file has not been loaded. */
  readonly line: (id: string) => string | null;
  /** Takes over the entries of a file that has not been read. */
  readonly expect: (file: number, entries: ReadonlyMap<string, RecordEntry>) => void;
  /** Takes over a file as read, and returns the ids of the records that are not as expected. */
  readonly load: (file: number, shard: Shard) => readonly string[];
  /** Changes records of a loaded file; null removes one. */
  readonly change: (file: number, lines: ReadonlyMap<string, RecordLine | null>) => void;
};

/** Creates it empty. */
export function createKnownRecords(): KnownRecords {
  const texts = createRecordTexts();
  const byFile = new Map<number, Map<string, RecordEntry>>();
  const fileOf = new Map<string, number>();
  /** The files that were read. Of the others only the index says what they hold. */
  const read = new Set<number>();
  let files: readonly number[] = [];

  const own = (file: number): Map<string, RecordEntry> => {
    const known = byFile.get(file);
    if (known !== undefined) return known;
    const fresh = new Map<string, RecordEntry>();
    byFile.set(file, fresh);
    files = [...byFile.keys()].sort((a, b) => a - b);
    return fresh;
  };
  const put = (file: number, id: string, entry: RecordEntry): void => {
    const before = fileOf.get(id);
    if (before !== undefined && before !== file) byFile.get(before)?.delete(id);
    fileOf.set(id, file);
    own(file).set(id, entry);
  };
  /** A record that two files hold counts for the later one, whichever is read first. */
  const isInLater = (file: number, id: string): boolean => {
    const other = fileOf.get(id) ?? file;
    return other > file && read.has(other);
  };
  const remove = (file: number, id: string): void => {
    own(file).delete(id);
    if (fileOf.get(id) === file) fileOf.delete(id);
  };

  return {
    size: () => fileOf.size,
    *entries() {
      for (const file of files) yield* byFile.get(file) ?? [];
    },
    entry: (id) => byFile.get(fileOf.get(id) ?? -1)?.get(id) ?? null,
    fileOf: (id) => fileOf.get(id),
    files: () => files,
    sizeOf: (file) => byFile.get(file)?.size ?? 0,
    inFile: (file) => byFile.get(file) ?? [],
    shard(file) {
      const lines = texts.lines(file);
      const records = [...(byFile.get(file) ?? [])].map(
        ([id, entry]) => [id, { text: lines.get(id) ?? '', entry }] as const,
      );
      return new Map(records);
    },
    line: texts.line,
    expect(file, entries) {
      own(file);
      // A wrong index must not take a record away from a file that was read.
      for (const [id, entry] of entries) if (!read.has(fileOf.get(id) ?? file)) put(file, id, entry);
    },
    load(file, shard) {
      const expected = new Map(own(file));
      own(file).clear();
      read.add(file);
      const changed: string[] = [];
      const lines = new Map<string, string>();
      for (const [id, { text, entry }] of shard) {
        if (isInLater(file, id)) continue;
        lines.set(id, text);
        const before = expected.get(id);
        expected.delete(id);
        const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(entry);
        if (!isSame) changed.push(id);
        // Lists hold the facts that are expected: equal ones stay the same object.
        put(file, id, isSame ? before : entry);
      }
      for (const id of expected.keys()) {
        remove(file, id);
        changed.push(id);
      }
      texts.set(file, lines);
      return changed;
    },
    change(file, lines) {
      for (const [id, line] of lines)
        if (line === null) remove(file, id);
        else put(file, id, line.entry);
      texts.change(
        file,
        [...lines].map(([id, line]) => [id, line?.text ?? null] as const),
      );
    },
  };
}

import { createHash } from 'node:crypto';
import { createYield } from '../../async/yield';

/** Bytes kept of each line's SHA-256: enough to name a changed line. Whether the file is unchanged says the whole hash. */
const markBytes = 4;
/** The most lines that get marks. Of a longer file it is only known whether it changed. */
const maxMarkedLines = 100_000;

/** How a file's lines differ from the signed ones, each number of a line counted from 1. */
type LineDifferences = {
  readonly changed: number;
  readonly added: number;
  readonly missing: number;
  /** True when every line is there, in another order. */
  readonly moved: boolean;
  /** True when the file may be the beginning of the signed one: all lines but the last are its first. */
  readonly cutShort: boolean;
  /** The first lines that differ, as numbered in the file; for missing ones, the place where they are missing. */
  readonly first: number[];
};

/** The most line numbers that are named. */
const maxNamed = 5;

/** The marks of a file's lines in base64; null for a file with too many. Yields in between. */
export async function lineMarksOf(bytes: Uint8Array): Promise<string | null> {
  const marks: Buffer[] = [];
  const yieldIfDue = createYield();
  for (let from = 0; from < bytes.length; ) {
    if (marks.length >= maxMarkedLines) return null;
    const end = bytes.indexOf(0x0a, from);
    const next = end === -1 ? bytes.length : end + 1;
    marks.push(createHash('sha256').update(bytes.subarray(from, next)).digest().subarray(0, markBytes));
    from = next;
    const paused = yieldIfDue();
    if (paused) await paused;
  }
  return Buffer.concat(marks).toString('base64');
}

/** Compares the marks of a file with the signed ones, in a time that grows with their number only. */
export function compareMarks(signedMarks: string, foundMarks: string): LineDifferences {
  const before = marksIn(signedMarks);
  const after = marksIn(foundMarks);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const left = new Map<number, number>();
  for (const mark of gone) left.set(mark, (left.get(mark) ?? 0) + 1);
  const strange: number[] = [];
  for (const [place, mark] of come.entries()) {
    const count = left.get(mark) ?? 0;
    if (count > 0) left.set(mark, count - 1);
    else strange.push(head + place + 1);
  }
  const lost = [...left.values()].reduce((sum, count) => sum + count, 0);
  const changed = Math.min(lost, strange.length);
  return {
    changed,
    added: strange.length - changed,
    missing: lost - changed,
    moved: lost === 0 && strange.length === 0,
    // The last line may be cut in the middle.
    cutShort: tail === 0 && lost > 0 && after.length <= before.length && head >= after.length - 1,
    first: (strange.length > 0 ? strange : [head + 1]).slice(0, maxNamed),
  };
}

function marksIn(base64: string): readonly number[] {
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: Math.floor(bytes.length / markBytes) }, (_, place) =>
    bytes.readUInt32BE(place * markBytes),
  );
}

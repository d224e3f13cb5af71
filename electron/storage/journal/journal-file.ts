import { closeSync, constants, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KnownFailure, storageFailure } from '../../failures';
import { syncFolder, writeNewFileSync } from '../files/durable-write';
import type { JournalWatch } from './journal-watch';

/** The end of the file: the offset after the last line break, and the bytes after it, left by an interrupted write. */
export type JournalEnd = { readonly end: number; readonly torn: Buffer | null };

/** Lines on the disk that can be removed again, as long as the change is not acknowledged. */
export type Appended = { readonly rollBack: () => Promise<void> };

/** How much is read at a time, in bytes. Larger parts leave the memory of this process in pieces. */
const chunkSize = 131_072;

/**
 * Finds the end of the file without reading the rest. A last line without a line break counts as torn here; the caller
 * decides whether it is whole. Throws what the file system throws for a file that cannot be read.
 */
export function findJournalEnd(path: string): JournalEnd {
  let tail = Buffer.alloc(0);
  for (let from = sizeOf(path); ; ) {
    const start = Math.max(0, from - 65_536);
    tail = Buffer.concat([readPart(path, start, from - start), tail]);
    from = start;
    const end = tail.lastIndexOf(0x0a) + 1;
    if (end === 0 && from > 0) continue;
    return { end: from + end, torn: end === tail.length ? null : tail.subarray(end) };
  }
}

/** Reads the lines of a file one by one. */
export type LineReader = {
  /**
   * Returns the next line without its line break; null after the last. Throws what the file system throws; the next
   * call goes on at the same place.
   */
  readonly next: () => string | null;
};

/** Reads the lines in the first `end` bytes, in chunks. */
export function createLineReader(path: string, end: number): LineReader {
  // One buffer for all chunks: garbage of this size goes back to the system late, or never.
  const buffer = Buffer.allocUnsafeSlow(Math.min(chunkSize, end));
  /** The beginning of a line that goes on in the next chunk. */
  let begun: Buffer[] = [];
  let chunk = buffer.subarray(0, 0);
  let from = 0;
  let start = 0;
  return {
    next() {
      for (;;) {
        const stop = chunk.indexOf(0x0a, start);
        if (stop !== -1) {
          const part = chunk.subarray(start, stop);
          const line = begun.length === 0 ? part.toString('utf8') : Buffer.concat([...begun, part]).toString('utf8');
          begun = [];
          start = stop + 1;
          return line;
        }
        if (start < chunk.length) begun.push(Buffer.from(chunk.subarray(start)));
        start = 0;
        chunk = buffer.subarray(0, 0);
        if (from >= end) return null;
        chunk = buffer.subarray(0, readInto(path, buffer, from, end));
        // Cut meanwhile: the missing lines show in their numbers.
        if (chunk.length === 0) return null;
        from += chunk.length;
      }
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readPart(path: string, from: number, length: number): Buffer {
  if (length === 0 && !existsSync(path)) return Buffer.alloc(0);
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readInto(path, bytes, from, from + length));
}

/** Opened for each part: a file that stays open cannot be deleted on Windows. Returns the number of bytes. */
function readInto(path: string, bytes: Buffer, from: number, end: number): number {
  const file = openSync(path, 'r');
  try {
    return readSync(file, bytes, 0, Math.min(bytes.length, end - from), from);
  } finally {
    closeSync(file);
  }
}

/** Moves a torn end into a separate file next to the journal. Throws what the file system throws. */
export function quarantineTail(path: string, torn: Buffer, asidePath: string): void {
  writeNewFileSync(asidePath, torn);
  if (existsSync(path)) truncateSync(path, sizeOf(path) - torn.length);
  syncFolder(dirname(path));
}

/**
 * Appends lines in one write and resolves once they are on the disk. If the file ends in the middle of a line, that
 * line is terminated first, so that the damage stays visible and the new lines are whole.
 * @param watch remembers how this process left the file; without it, writes of others are not noticed.
 * @throws KnownFailure of storage, with the file restored; or `changed-elsewhere` when another Keyquilt has written it
 *   meanwhile, whose lines are never removed.
 */
export async function appendLines(path: string, lines: readonly string[], watch?: JournalWatch): Promise<Appended> {
  let file: FileHandle | null = null;
  let start: number | null = null;
  let end = 0;
  try {
    file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    const found = await file.stat();
    await watch?.check(file, found);
    start = found.size;
    const bytes = Buffer.from(`${(await endsMidLine(file, start)) ? '\n' : ''}${lines.join('\n')}\n`, 'utf8');
    for (let written = 0; written < bytes.length; )
      written += (await file.write(bytes, written, bytes.length - written, start + written)).bytesWritten;
    await file.sync();
    end = start + bytes.length;
    await refuseOverwritten(file, bytes, start);
    const left = await file.stat();
    if (left.size === end) watch?.wrote(left);
    if (start === 0) syncFolder(dirname(path));
  } catch (error) {
    if (file !== null && start !== null && !(error instanceof KnownFailure))
      await file.truncate(start).catch(() => undefined);
    throw storageFailure(error);
  } finally {
    await file?.close().catch(() => undefined);
  }
  const position = start;
  return { rollBack: () => cutBack(path, position, end) };
}

async function endsMidLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}

/** Reads the lines back: another process that appended at the same offset overwrites them, or is overwritten. */
async function refuseOverwritten(file: FileHandle, bytes: Buffer, start: number): Promise<void> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes.length), 0, bytes.length, start);
  if (!buffer.subarray(0, bytesRead).equals(bytes)) throw new KnownFailure('changed-elsewhere', 'journal.jsonl');
}

/** Truncates the file to `size`, unless another process has appended since: then everything stays. */
async function cutBack(path: string, size: number, end: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    if ((await file.stat()).size !== end) throw new KnownFailure('changed-elsewhere', 'journal.jsonl');
    await file.truncate(size);
    await file.sync();
  } finally {
    await file.close();
  }
}

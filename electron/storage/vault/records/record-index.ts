import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFacts } from '../../../../shared/model/key-facts';
import { createYield } from '../../../async/yield';
import { type FileFormat, headOf, isPlainObject } from '../../files/file-codec';
import { type RecordEntry, share } from './record-entry';

/** What the index says of one record file: the file's stamp, and the entries of its records in their order. */
export type IndexedFile = { readonly stamp: string; readonly entries: ReadonlyMap<string, RecordEntry> };

/** The index beside the record files. It holds nothing that they do not, so it is never repaired, only written anew. */
export const indexName = 'index.json';

/** An entry as stored; its facts hold the id. */
type StoredEntry = readonly [seq: number, isSigned: 0 | 1, seals: string, prints: string, facts: KeyFacts];

/**
 * Reads the index in the folder of the record files; empty when there is none that this version wrote whole. Somebody
 * who edits it can show wrong rows until the record files are read, which happens at every start. The checksum reveals
 * damage, not edits. Never throws.
 */
export async function readRecordIndex(
  folder: string,
  fileFormat: FileFormat,
): Promise<ReadonlyMap<number, IndexedFile>> {
  try {
    const bytes = await readFile(join(folder, indexName));
    const start = bytes.indexOf('\n') + 1;
    const head: unknown = JSON.parse(`${bytes.toString('utf8', 0, start)}}}`);
    const body = bytes.subarray(start);
    return isOwn(head, fileFormat, sumOf(body)) ? await readFiles(body) : new Map();
  } catch {
    return new Map();
  }
}

/** Returns the bytes of an index of these files. It yields while it makes them. */
export async function indexBytes(
  fileFormat: FileFormat,
  files: Iterable<readonly [file: number, content: IndexedFile]>,
): Promise<Buffer> {
  const yieldIfDue = createYield();
  const pieces: Buffer[] = [];
  for (const [file, { stamp, entries }] of files) {
    const stored = [...entries.values()].map(storedEntry);
    const line = `"${file}":${JSON.stringify({ stamp, entries: stored })}`;
    pieces.push(Buffer.from(pieces.length === 0 ? line : `,\n${line}`, 'utf8'));
    await yieldIfDue();
  }
  const body = Buffer.concat([...pieces, Buffer.from('\n}}\n')]);
  const head = JSON.stringify({ ...headOf(fileFormat), sum: sumOf(body) }).slice(0, -1);
  return Buffer.concat([Buffer.from(`${head},"files":{\n`), body]);
}

/** An index of another version is not used: it may lack facts that this version lists. */
function isOwn(head: unknown, fileFormat: FileFormat, sum: string): boolean {
  const { magic, format, writtenBy } = headOf(fileFormat);
  return (
    isPlainObject(head) &&
    head.magic === magic &&
    head.format === format &&
    head.writtenBy === writtenBy &&
    head.sum === sum
  );
}

async function readFiles(body: Buffer): Promise<ReadonlyMap<number, IndexedFile>> {
  const files = new Map<number, IndexedFile>();
  const yieldIfDue = createYield();
  for (let from = 0; ; ) {
    const end = body.indexOf('\n', from);
    const line = body.toString('utf8', from, end);
    if (line === '}}' || end === -1) return files;
    const parsed: Record<string, { stamp: string; entries: StoredEntry[] }> = JSON.parse(`{${line.replace(/,$/, '')}}`);
    for (const [file, { stamp, entries }] of Object.entries(parsed))
      files.set(Number(file), { stamp, entries: new Map(entries.map(readEntry)) });
    from = end + 1;
    await yieldIfDue();
  }
}

function storedEntry({ seq, isSigned, seals, prints, facts }: RecordEntry): StoredEntry {
  return [seq, isSigned ? 1 : 0, seals, prints, facts];
}

/** The members in the order in which `entryOf` has them: both are compared as text. */
function readEntry([seq, isSigned, seals, prints, facts]: StoredEntry): [string, RecordEntry] {
  return [facts.id, { seq, isSigned: isSigned === 1, seals: share(seals), prints, facts }];
}

function sumOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

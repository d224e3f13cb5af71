import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksum, sumOf } from '../../../../../electron/storage/files/file-codec';

/** A record as stored in its file. */
export type RecordLine = { seq: number; record: Record<string, unknown>; sealed: Record<string, string>; mac: unknown };

/** Edits a file of records as anyone with write access could: with correct checksums, so that nothing looks damaged. */
export function editRecords(folder: string, change: (records: Record<string, RecordLine>) => void, file = '00'): void {
  const path = join(folder, 'records', `${file}.json`);
  const parsed = JSON.parse(readFileSync(path, 'utf8'));
  change(parsed.records);
  const entries = Object.entries<RecordLine>(parsed.records).map(([id, { seq, record, sealed, mac }]) => {
    const content = parsed.format === 1 ? { seq, record, sealed } : { seq, record, sealed, mac };
    return [id, { ...content, sum: sumOf(parsed.format, content) }] as const;
  });
  writeFileSync(path, JSON.stringify({ ...parsed, count: entries.length, records: Object.fromEntries(entries) }));
}

/** Edits the content of a checksummed file in the same way. */
export function editContent(path: string, change: (content: Record<string, unknown>) => void): void {
  const parsed = JSON.parse(readFileSync(path, 'utf8'));
  change(parsed.content);
  parsed.checksum = parsed.format === 1 ? checksum(parsed.content) : sumOf(parsed.format, parsed.content);
  writeFileSync(path, JSON.stringify(parsed));
}

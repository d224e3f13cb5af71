import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLineReader, findJournalEnd } from '../../../../../electron/storage/journal/journal-file';
import { tempFolder } from '../vault/temp-vault';

const long = '钥'.repeat(60_000);

describe('a journal on the disk', () => {
  it.each([
    ['empty', ''],
    ['one line', 'a\n'],
    ['lines with a torn end', 'a\nb\nc'],
    ['only a torn end', 'abc'],
    ['a torn end longer than one part', `a\n${long}`],
    ['only a torn end longer than one part', long],
    ['lines longer than one part', `${long}\nb\n${long}${long}\n\n`],
  ])('%s: its end is found, and the lines before it are read', (_what, text) => {
    const path = join(tempFolder(), 'journal.jsonl');
    writeFileSync(path, text);
    const { end, torn } = findJournalEnd(path);
    const [last = '', ...before] = text.split('\n').reverse();
    expect(torn?.toString('utf8') ?? '').toBe(last);
    expect(end).toBe(Buffer.byteLength(text) - Buffer.byteLength(last));
    const lines = createLineReader(path, end);
    const read: string[] = [];
    for (let line = lines.next(); line !== null; line = lines.next()) read.push(line);
    expect(read).toEqual(before.reverse());
    expect(lines.next()).toBeNull();
  });

  it('goes on at the same place after it could not be read, in the middle of a line too', () => {
    const path = join(tempFolder(), 'journal.jsonl');
    const wanted = ['a', `${long}1`, 'b', `${long}2`, 'c'];
    writeFileSync(path, `${wanted.join('\n')}\n`);
    const lines = createLineReader(path, findJournalEnd(path).end);
    const read: (string | null)[] = [lines.next()];
    const away = `${path}.away`;
    renameSync(path, away);
    for (let tries = 0; tries < 2; tries += 1) expect(() => lines.next()).toThrow('ENOENT');
    renameSync(away, path);
    for (let count = 0; count < wanted.length; count += 1) read.push(lines.next());
    expect(read).toEqual([...wanted, null]);
  });

  it('that is not there has no lines', () => {
    expect(findJournalEnd(join(tempFolder(), 'journal.jsonl'))).toEqual({ end: 0, torn: null });
  });

  it('that is a folder is not taken for an empty one', () => {
    expect(() => findJournalEnd(tempFolder())).toThrow();
  });
});

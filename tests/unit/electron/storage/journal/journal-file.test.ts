import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findJournalEnd, linesOf } from '../../../../../electron/storage/journal/journal-file';
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
    expect([...linesOf(path, end)]).toEqual(before.reverse());
  });

  it('that is not there has no lines', () => {
    expect(findJournalEnd(join(tempFolder(), 'journal.jsonl'))).toEqual({ end: 0, torn: null });
  });

  it('that is a folder is not taken for an empty one', () => {
    expect(() => findJournalEnd(tempFolder())).toThrow();
  });
});

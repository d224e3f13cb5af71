import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, chooseFile, showFolder } from '../../stand-in/files/file-choice';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-choice-'));
  mkdirSync(path.join(folder, 'inner'));
  for (const name of ['b.CSV', 'a.csv', 'note.txt', '.hidden.csv']) writeFileSync(path.join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const filters = [
  { name: 'Table', extensions: ['csv'] },
  { name: 'Any', extensions: ['*'] },
];
const asked = (act: Asked['act']): Asked => ({ act, title: '', button: '', folder, name: '', filters });
const choose = (act: Asked['act'], name: string, filter = 0, mayReplace = false) =>
  chooseFile(asked(act), { folder, name, filter, mayReplace });

describe('a folder as it is shown', () => {
  it('has folders first, then what the kind takes, and nothing hidden', () => {
    const outcome = showFolder(folder, filters[0]);
    expect(outcome).toMatchObject({ kind: 'folder', listing: { folder, parent: path.dirname(folder) } });
    if (outcome.kind !== 'folder') return;
    expect(outcome.listing.entries.map(({ name }) => name)).toEqual(['inner', 'a.csv', 'b.CSV']);
  });

  it('is reported when missing', () => {
    expect(showFolder(path.join(folder, 'gone'), undefined)).toMatchObject({ kind: 'problem' });
  });
});

describe('a choice', () => {
  it('to save gets the extension of its type, and none for any type', () => {
    expect(choose('save', ' keys ')).toEqual({ kind: 'chosen', path: path.join(folder, 'keys.csv') });
    expect(choose('save', 'keys', 1)).toEqual({ kind: 'chosen', path: path.join(folder, 'keys') });
  });

  it('to save asks before a file is replaced, also one whose ending was added', () => {
    expect(choose('save', 'a')).toEqual({ kind: 'replace', question: '“a.csv” is there already. Replace it?' });
    expect(choose('save', 'a', 0, true)).toEqual({ kind: 'chosen', path: path.join(folder, 'a.csv') });
  });

  it('of a folder shows it', () => expect(choose('save', 'inner')).toMatchObject({ kind: 'folder' }));

  it.each([
    ['save', ''],
    ['save', 'gone/keys'],
    ['open', ''],
    ['open', 'gone.csv'],
  ] as const)('to %s “%s” is a problem in words', (act, name) => {
    expect(choose(act, name)).toMatchObject({ kind: 'problem', text: expect.stringMatching(/\.$/) });
  });

  it('to open takes a whole path', () => {
    const file = path.join(folder, 'note.txt');
    expect(choose('open', file)).toEqual({ kind: 'chosen', path: file });
  });
});

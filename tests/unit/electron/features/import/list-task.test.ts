import { describe, expect, it } from 'vitest';
import { listTask, type ReadList } from '../../../../../electron/features/import/list-task';

const context = { progress: () => {} };
const read = (bytes: Uint8Array | string) =>
  listTask(
    { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, ownHeaders: ['key fingerprint'] },
    context,
  ) as ReadList;
const cellsOf = (list: ReadList) => list.rows.map(({ cells }) => cells);

const list = 'Name;Company\r\nOrder watcher;Café Lärche\r\n';

describe('reading a list', () => {
  it.each([
    ['utf-8', Buffer.from(list)],
    ['utf-8', Buffer.from(`\ufeff${list}`)],
    ['utf-16le', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['utf-16le', Buffer.from(list, 'utf16le')],
    ['windows-1252', Buffer.from(list, 'latin1')],
  ] as const)('finds the encoding %s', (encoding, bytes) => {
    const found = read(bytes);
    expect(found).toMatchObject({ encoding, delimiter: ';' });
    expect(found.columns.map(({ name }) => name)).toEqual(['Name', 'Company']);
    expect(cellsOf(found)).toEqual([['Order watcher', 'Café Lärche']]);
  });

  it.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const text = [
      ['Name', 'Company'],
      ['A', 'B C'],
      ['"quoted, ""x"""', 'D'],
    ].map((row) => row.join(delimiter));
    expect(read(text.join('\n'))).toMatchObject({ delimiter });
    expect(cellsOf(read(text.join('\n')))[0]?.[1]).toBe('B C');
  });

  it('finds the delimiter where rows lack their last cells', () => {
    const found = read('Name;Company\nA;x\nB\nC\nD;y\n');
    expect(found).toMatchObject({ delimiter: ';' });
    expect(cellsOf(found)).toEqual([['A', 'x'], ['B'], ['C'], ['D', 'y']]);
  });

  it('keeps the row numbers of the file, and passes over empty rows', () => {
    const { rows } = read('Name,Owner\n\nA,x\n , \nB,y\n');
    expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [3, 'A'],
      [5, 'B'],
    ]);
  });

  it.each([
    ['by its cells', 'Name,Notes\nA,DEMOKEY0123456789ABC\nB,\n'],
    ['by its header', 'Name,API password\nA,short-one\nB,\n'],
    ['as a token of another system', 'Name,Field\nA,eyJhbGciOi.eyJzdWIiOiIx.abc\n'],
    ['as a Patchworks key', 'Name,Field\nA,42|DEMOabcdef\n'],
  ])('refuses a column of keys, told %s, and lets none of it out', (_, text) => {
    const found = read(text);
    expect(found.columns.map(({ secret }) => secret)).toEqual([false, true]);
    expect(found.columns[1]?.samples).toEqual([]);
    expect(found.rows.every(({ cells }) => (cells[1] ?? '') === '')).toBe(true);
    expect(JSON.stringify(found)).not.toMatch(/DEMO|short-one|eyJ/);
  });

  it('empties a single cell that looks like a key, and marks it', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `Key ${at},Note ${at}`).join('\n');
    const found = read(`Name,Notes\n${rows}\nLast,DEMOKEY0123456789ABC\n`);
    expect(found.columns.map(({ secret }) => secret)).toEqual([false, false]);
    expect(found.rows.at(-1)).toEqual({ number: 11, cells: ['Last', ''], secretAt: [1] });
  });

  it('keeps nothing of a row with too many cells: a password with the delimiter in it has spilled over', () => {
    const found = read('Name;API password;Owner\nA;secretA1!secret;Sam\nB;half-of;a-password;Sam\nC;;Sam;;\n');
    expect(found.columns.map(({ secret }) => secret)).toEqual([false, true, false]);
    expect(found.rows[1]).toEqual({ number: 3, cells: [], secretAt: [], torn: true });
    expect(found.rows[2]?.cells.slice(0, 3)).toEqual(['C', '', 'Sam']);
    expect(JSON.stringify(found)).not.toMatch(/half-of|a-password|secretA1/);
  });

  it('takes no name, mark, date or address for a key', () => {
    const { columns } = read(
      'Name,Key fingerprint,At,Page\nPatchworks Integration,0f3a9c1b2d4e5f60,2026-11-20T08:00:00.000Z,https://accounts.plytix.com/API2\n',
    );
    expect(columns.map(({ secret }) => secret)).toEqual([false, false, false, false]);
  });

  it.each([
    ['nothing', ''],
    ['a header alone', 'Name,Company\r\n'],
    ['no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0, 0x0a, 1, 1, 1])],
  ])('says so when there is %s', (_, bytes) => {
    expect(() => read(bytes as Uint8Array | string)).toThrow(expect.objectContaining({ code: 'list-unreadable' }));
  });

  it.each([
    ['rows', `Name\n${'A\n'.repeat(20_001)}`],
    ['columns', `${'A,'.repeat(201)}\n${'1,'.repeat(201)}\n`],
    ['bytes', `Name\n${'A'.repeat(5 * 1024 * 1024)}`],
  ])('refuses too many %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'list-too-large' }));
  });
});

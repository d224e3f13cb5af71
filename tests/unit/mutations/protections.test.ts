import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { protections } from '../../runs/mutations/protections.mjs';
import { type Protection, staleness } from '../../runs/mutations/row.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => (existsSync(root + file) ? readFileSync(root + file, 'utf8') : null);

describe('the table of protections', () => {
  it('names each once', () => {
    const names = protections.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('fits the sources and tests as they stand: `npm run mutations` could try every row', () => {
    expect(protections.flatMap((row) => staleness(row, read) ?? [])).toEqual([]);
  });
});

describe('a row', () => {
  const row: Protection = {
    name: 'row',
    file: 'a.ts',
    find: 'guard();',
    replace: '',
    check: { kind: 'app', spec: 'a.spec.ts', test: 'holds' },
  };
  const stale = (files: Readonly<Record<string, string>>) => staleness(row, (file) => files[file] ?? null);

  it('can be tried when its text stands once and its test is there', () =>
    expect(stale({ 'a.ts': 'guard();', 'a.spec.ts': "test('it holds'" })).toBeNull());

  it.each([
    ['the file is gone', { 'a.spec.ts': 'holds' }],
    ['the text is gone', { 'a.ts': 'guard(1);', 'a.spec.ts': 'holds' }],
    ['the text stands twice', { 'a.ts': 'guard();guard();', 'a.spec.ts': 'holds' }],
    ['the tests are gone', { 'a.ts': 'guard();' }],
    ['the test has another name', { 'a.ts': 'guard();', 'a.spec.ts': 'keeps' }],
  ])('is stale when %s', (_when, files) => expect(stale(files)).toMatch(/^row: /));
});

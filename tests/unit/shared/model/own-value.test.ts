import { expect, it } from 'vitest';
import { readRow } from '../../../../shared/import/read-row';
import { ownValue } from '../../../../shared/model/own-value';

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])('a table holds nothing under %j', (word) => {
  expect(ownValue({ plytix: 1 }, word)).toBeUndefined();
});

it.each(['constructor', 'toString', '__proto__', 'valueOf'])('a row whose system is %j has none', (word) => {
  const words = { system: { plytix: 'plytix' }, status: { active: 'active' }, place: {} } as const;
  const mapping = { name: 0, system: 1, company: 2, status: 3 };
  const forAll = { system: '', company: '' } as const;
  const row = (cells: readonly string[]) => ({ number: 2, cells, secretAt: [] });
  expect(readRow(row(['A key', word, 'Harbour', '']), mapping, forAll, words)).toBe('no-system');
  expect(readRow(row(['A key', 'plytix', 'Harbour', word]), mapping, forAll, words)).toBe('status-word');
});

import { expect, it } from 'vitest';
import { rowOf } from '../../../../shared/inventory/key-row';
import { factsOf } from '../../../../shared/model/key-facts';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';
import { indexAll } from './indexed-samples';

it('a row is the same whether it is made of a record or of its facts, and says what the record says', () => {
  const rows = indexAll().map((key) => rowOf(key, now));
  expect(indexAll(sampleKeys.map(factsOf)).map((key) => rowOf(key, now))).toEqual(rows);
  for (const [place, row] of rows.entries()) {
    const key = sampleKeys[place];
    expect(row).toMatchObject({ id: key?.id, name: key?.name.value, owner: key?.owner?.value ?? '', task: null });
    expect(row.test?.finishedAt).toBe(key?.lastTest?.finishedAt);
  }
});

it('an old test of a key that has ended is not called old', () => {
  const key = sampleKeys.find(({ lastTest }) => lastTest !== null);
  if (!key) throw new Error('No sample has a test');
  const testOf = (status: 'active' | 'revoked', at: string) => {
    const lastTest = key.lastTest && { ...key.lastTest, finishedAt: at };
    const [indexed] = indexAll([{ ...key, lastTest, status: { ...key.status, value: status } }]);
    return indexed && rowOf(indexed, now).test?.old;
  };
  expect(testOf('active', '2026-01-01T00:00:00Z')).toBe(true);
  expect(testOf('revoked', '2026-01-01T00:00:00Z')).toBe(false);
  expect(testOf('active', now.toISOString())).toBe(false);
});

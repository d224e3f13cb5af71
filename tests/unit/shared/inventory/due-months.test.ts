import { expect, it } from 'vitest';
import { dueMonths } from '../../../../shared/inventory/due-months';
import { indexAll } from './indexed-samples';

it('what is late comes first, then month by month; ended keys have none', () => {
  const months = dueMonths(indexAll());
  expect(months[0]).toMatchObject({ month: 'late' });
  expect(months[0]?.days.map(({ day }) => day)).toEqual(['2026-11-06', '2026-11-15']);
  expect(months.slice(1, 3).map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
  expect(months.flatMap(({ days }) => days.flatMap(({ keys }) => keys))).toHaveLength(12);
});

import { expect, it } from 'vitest';
import { checkOrder } from '../../../../shared/doctor/check-order';
import { CheckId } from '../../../../shared/model/test-run';

it('every check belongs to a service, and none stands twice in one order', () => {
  const all = Object.values(checkOrder);
  expect(new Set(all.flat())).toEqual(new Set(CheckId.options));
  for (const order of all) expect(new Set(order).size).toBe(order.length);
});

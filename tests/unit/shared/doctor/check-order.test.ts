import { expect, it } from 'vitest';
import { serviceOf, systems } from '../../../../shared/model/services/services';
import { CheckId } from '../../../../shared/model/test-run';

it('every check belongs to a service, and none stands twice in one order', () => {
  const all = systems.map((system) => serviceOf(system).checks);
  expect(new Set(all.flat())).toEqual(new Set(CheckId.options));
  for (const order of all) expect(new Set(order).size).toBe(order.length);
});

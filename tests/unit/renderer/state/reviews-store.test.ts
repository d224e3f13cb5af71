import { describe, expect, it } from 'vitest';
import { isOfCompany } from '../../../../renderer/state/reviews-store';
import type { Review } from '../../../../shared/review/review';

const of = (companies?: Review['companies']) => ({ ...(companies ? { companies } : {}) }) as Review;

describe('a review while one company is chosen', () => {
  const mixed = of([
    { company: 'Harbour & Pine', count: 2 },
    { company: 'Lark Street Toys', count: 1 },
  ]);

  it('is shown with a key of that company, in any spelling, and not without', () => {
    expect(isOfCompany(mixed, ' lark  street toys')).toBe(true);
    expect(isOfCompany(mixed, 'Fox')).toBe(false);
    expect(isOfCompany(mixed, null)).toBe(true);
  });

  it('of an earlier version is always shown: nothing is known of its companies', () => {
    expect(isOfCompany(of(), 'Fox')).toBe(true);
  });
});

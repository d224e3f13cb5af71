import { describe, expect, it } from 'vitest';
import { nearCompany, sameCompany } from '../../../../shared/model/company';

describe('one company', () => {
  it.each([
    ['Harbour & Pine', ' harbour  &  PINE '],
    ['Ａcme', 'Acme'],
  ])('%s is %s', (one, other) => {
    expect(sameCompany(one, other)).toBe(true);
  });

  it.each([
    ['Harbour & Pine', 'Harbour and Pine'],
    ['Harbour & Pine', 'Harbour & Pines'],
    ['', 'Harbour'],
  ])('%s is not %s', (one, other) => {
    expect(sameCompany(one, other)).toBe(false);
  });
});

describe('a look-alike', () => {
  const known = ['Harbour & Pine', 'Lark Street Toys', 'Änne Müller', 'Fox'];

  it.each([
    ['Harbour and Pine', 'Harbour & Pine'],
    ['Harbour & Pine Ltd.', 'Harbour & Pine'],
    ['Harbor & Pine', 'Harbour & Pine'],
    ['Lark-Street Toys', 'Lark Street Toys'],
    ['Lark Street Tosy', 'Lark Street Toys'],
    ['Anne Muller', 'Änne Müller'],
  ])('%s may mean %s', (typed, meant) => {
    expect(nearCompany(typed, known)).toBe(meant);
  });

  it.each(['harbour & pine', 'Lark Street Books', 'Fix', '', '  ', 'Ltd', 'Maple & Rye'])(
    '%s points to none',
    (typed) => {
      expect(nearCompany(typed, known)).toBeNull();
    },
  );
});

import { describe, expect, it } from 'vitest';
import { companySharesOf } from '../../../../shared/model/company-shares-of';

const of = (...companies: readonly string[]) => companies.map((company) => ({ company }));

describe('the companies of some keys', () => {
  it('are one for every spelling of a name, the one with the most keys first, then by name', () => {
    expect(companySharesOf(of('Fox', ' maple  & rye', 'Acme', 'Maple & Rye'))).toEqual([
      { company: 'maple  & rye', count: 2 },
      { company: 'Acme', count: 1 },
      { company: 'Fox', count: 1 },
    ]);
  });

  it('take the spelling under which they are known', () => {
    expect(companySharesOf(of('FOX', 'fox'), () => 'Fox')).toEqual([{ company: 'Fox', count: 2 }]);
    expect(companySharesOf([])).toEqual([]);
  });
});

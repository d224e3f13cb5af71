import { describe, expect, it } from 'vitest';
import { foldName, sameName } from '../../../../shared/model/names';

describe('a name that people type', () => {
  it('is the same with other white space, capitals or forms of its letters', () => {
    expect(sameName('  Harbour &\tPine ', 'harbour & pine')).toBe(true);
    expect(sameName('ﬁrst shop', 'First  Shop')).toBe(true);
    expect(foldName('  Two   Words ')).toBe('two words');
  });

  it('is another with another letter, accent or sign', () => {
    expect(sameName('Café', 'Cafe')).toBe(false);
    expect(sameName('Harbour & Pine', 'Harbour and Pine')).toBe(false);
  });
});

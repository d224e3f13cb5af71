import { describe, expect, it } from 'vitest';
import { refuseMixed } from '../../../../../electron/features/inventory/agreed-companies';

const keys = (...companies: string[]) => companies.map((company) => ({ company }));

describe('keys that go into one file', () => {
  it.each([
    [keys('Lark', 'Fox'), []],
    [keys('Lark', 'Fox'), ['Lark']],
    [keys('Lark', 'Fox', 'Harbour'), ['Lark', 'Fox']],
    [keys('Lark', 'Larks'), ['Lark', 'Lark Ltd']],
    [keys('Lark', ''), ['Lark']],
  ])('are refused while a company was not agreed to: %j, agreed %j', (mixed, agreed) => {
    expect(() => refuseMixed(mixed, agreed)).toThrow(expect.objectContaining({ code: 'companies-mixed' }));
  });

  it.each([
    [[], []],
    [keys('Lark', ' LARK '), []],
    [keys('Lark', 'Fox'), ['fox', ' lark ']],
    [keys('Lark', ''), ['Lark', '']],
    [keys('Lark', 'Fox'), ['Lark', 'Fox', 'one that has left the file']],
  ])('go through when all of them were: %j, agreed %j', (mixed, agreed) => {
    expect(() => refuseMixed(mixed, agreed)).not.toThrow();
  });

  it('are refused without any agreement', () => {
    expect(() => refuseMixed(keys('Lark', 'Fox'))).toThrow(expect.objectContaining({ code: 'companies-mixed' }));
  });
});

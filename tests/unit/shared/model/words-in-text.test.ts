import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../shared/model/words-in-text';

describe('the words of a text that could be a value', () => {
  it.each([
    ['key: VALUE-1.', 'VALUE-1'],
    ['(VALUE-1)', 'VALUE-1'],
    ['“VALUE-1”,', 'VALUE-1'],
    ['password=VALUE-1', 'VALUE-1'],
    ['one\ntwo VALUE-1', 'VALUE-1'],
    ['key VALUE-1;', 'VALUE-1'],
  ])('of %j have %s', (text, value) => {
    expect(wordsIn(text)).toContain(value);
  });

  it('keep a value that has such signs inside', () => {
    expect(wordsIn('it is ab=cd:ef!')).toEqual(expect.arrayContaining(['ab=cd:ef!', 'ab=cd:ef']));
  });
});

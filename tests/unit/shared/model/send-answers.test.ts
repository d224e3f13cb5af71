import { expect, it } from 'vitest';
import { answersAfter, isAnswered } from '../../../../shared/model/send-answers';

const at = '2026-11-30T09:00:00.000Z';

it('an answer goes along when its value gets another fingerprint, and no other does', () => {
  const before = [
    { fingerprint: 'one', at },
    { fingerprint: 'two', at },
  ];
  expect(answersAfter(before, 'one', 'new')).toEqual({ sendAnswers: [{ fingerprint: 'new', at }, before[1]] });
  expect(answersAfter(before, undefined, 'new')).toEqual({ sendAnswers: before });
  expect(answersAfter(undefined, 'one', 'new')).toEqual({});
});

it('without answers nothing is answered', () => {
  expect(isAnswered({}, 'one')).toBe(false);
  expect(isAnswered({ sendAnswers: [{ fingerprint: 'one', at }] }, 'two')).toBe(false);
});

import '../../../all-texts';
import { expect, test } from 'vitest';
import { whenWords } from '../../../../../renderer/tasks/key-tasks/when-words';

test('a time says at when of today, and on which day before', () => {
  const now = new Date('2026-11-18T16:00:00');
  expect(whenWords('2026-11-18T14:02:00', now)).toBe('at 14:02');
  expect(whenWords('2026-11-13T09:10:00', now)).toBe('on 13 Nov 2026, 09:10');
});

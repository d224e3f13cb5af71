import { expect, it } from 'vitest';
import { createUseLimit } from '../../../../electron/async/use-limit';

it('takes so many within the window, and a refused one does not lengthen the wait', () => {
  let now = 0;
  const limit = createUseLimit({ max: 2, windowMs: 1000, elapsed: () => now });
  limit.take();
  now = 400;
  limit.take();
  now = 900;
  expect(limit.take).toThrow('too-often');
  now = 1000;
  limit.take();
  expect(limit.take).toThrow('too-often');
  now = 1400;
  limit.take();
});

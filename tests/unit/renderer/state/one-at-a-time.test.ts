import { expect, it } from 'vitest';
import { oneAtATime } from '../../../../renderer/state/one-at-a-time';

it('runs once more for everything that was started meanwhile, and never twice at once', async () => {
  const ends: (() => void)[] = [];
  const start = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  const end = async () => {
    ends.at(-1)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  start();
  start();
  start();
  expect(ends).toHaveLength(1);
  await end();
  expect(ends).toHaveLength(2);
  await end();
  expect(ends).toHaveLength(2);
  start();
  expect(ends).toHaveLength(3);
});

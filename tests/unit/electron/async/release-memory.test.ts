import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { releaseMemory } from '../../../../electron/async/release-memory';

// The V8 of Node 20 has no such collection; the app's has.
const hasCollection = Number(process.versions.v8.split('.')[0]) >= 12;

it('collects what nothing uses any more, and leaves no way to do so behind', async () => {
  const garbage = new WeakRef({ text: 'unused' });
  // A reference that was just made is kept until the end of its turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  releaseMemory();
  expect(garbage.deref() === undefined).toBe(hasCollection);
  expect(runInNewContext('typeof gc')).toBe('undefined');
});

import { expect, it } from 'vitest';
import { createBench } from '../../services/doctor/test-bench';

it('two tests of one pair ask each for themselves: stopping one leaves the other alone', async () => {
  let asked = 0;
  let bothAsked = () => {};
  const ready = new Promise<void>((resolve) => {
    bothAsked = resolve;
  });
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bench = createBench((fetch) => async (url, init) => {
    if (url.includes('auth.plytix.com')) {
      asked += 1;
      if (asked === 2) bothAsked();
      await gate;
      init.signal?.throwIfAborted();
    }
    return fetch(url, init);
  });
  const { apiKey, apiPassword } = bench.plytixKey();
  const stop = new AbortController();
  const stopped = bench.run('plytix', { apiKey, apiPassword }, { signal: stop.signal });
  const other = bench.run('plytix', { apiKey, apiPassword }, { signal: new AbortController().signal });
  await ready;
  stop.abort();
  release();
  expect((await stopped).verdict.tone).toBe('could-not-run');
  expect((await other).verdict.tone).toBe('passed');
  expect(asked).toBe(2);
});

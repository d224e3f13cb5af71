import { describe, expect, it } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { createJobs, type Job } from '../../../../../electron/shell/jobs/jobs';

const ids = ['0123456789abcdef01234567', '1123456789abcdef01234567', '2123456789abcdef01234567'] as const;
const turn = () => new Promise((resolve) => setImmediate(resolve));
function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
const meanwhile = { code: 'locked-meanwhile' };

describe('jobs at a lock', () => {
  it('may keep the keys while they run, unless they wait for a person', async () => {
    const jobs = createJobs(() => {});
    const held = deferred();
    const dialog = deferred();
    const work = (begin: (job: Job) => Promise<unknown>) => async (job: Job) => {
      await begin(job);
      await held.promise;
      // Behind a timer and a promise, as the real caller asks.
      return new Promise((resolve) => setTimeout(resolve, 0)).then(() => jobs.isKeptByJob());
    };
    expect(jobs.keepKeys()).toBeNull();
    const runs = jobs.run(ids[0], work(turn));
    const asks = jobs.run(
      ids[1],
      work(() => jobs.whileAsking(() => dialog.promise)),
    );
    const paused = jobs.run(
      ids[2],
      work((job) => turn().then(job.checkpoint)),
    );
    jobs.pause(ids[2]);
    await turn();
    let over = false;
    const ended = jobs.keepKeys()?.then(() => {
      over = true;
    });
    expect(jobs.isKeptByJob()).toBe(false);
    dialog.resolve();
    jobs.resume(ids[2]);
    await turn();
    expect(over).toBe(false);
    held.resolve();
    expect(await Promise.all([runs, asks, paused])).toEqual([true, false, false]);
    await ended;
    expect(over).toBe(true);
  });

  it('that may keep the keys still may not after their end', async () => {
    const jobs = createJobs(() => {});
    const ended = deferred();
    let later = Promise.resolve(true);
    const job = jobs.run(ids[0], async () => {
      await turn();
      later = ended.promise.then(jobs.isKeptByJob);
      return jobs.isKeptByJob();
    });
    jobs.keepKeys();
    expect(await job).toBe(true);
    ended.resolve();
    expect(await later).toBe(false);
  });

  it('end as locked meanwhile, whatever they made of it, and wait for nothing', async () => {
    const jobs = createJobs(() => {});
    const cut = jobs.run(ids[0], ({ signal }) => {
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cut short'))));
    });
    const paused = jobs.run(ids[1], async (job) => {
      await turn();
      await job.checkpoint();
    });
    const whole = jobs.run(ids[2], async () => {
      await turn();
      return 'done';
    });
    jobs.pause(ids[1]);
    const answers = Promise.allSettled([cut, paused, whole]);
    await Promise.resolve();
    jobs.lock();
    expect(await answers).toMatchObject([
      { reason: meanwhile },
      { reason: meanwhile },
      { status: 'fulfilled', value: 'done' },
    ]);
  });

  it('that miss the keys after a lock say that it was the lock', async () => {
    const jobs = createJobs(() => {});
    const misses = () => jobs.run(ids[0], () => turn().then(() => Promise.reject(new KnownFailure('vault-locked'))));
    await expect(misses()).rejects.toMatchObject({ code: 'vault-locked' });
    const job = misses();
    jobs.keepKeys();
    await expect(job).rejects.toMatchObject(meanwhile);
  });
});

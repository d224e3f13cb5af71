import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { createJobs, type Job } from '../../../../../electron/shell/jobs/jobs';
import type { JobProgress } from '../../../../../shared/contract/job';

const id = '0123456789abcdef01234567';

describe('jobs', () => {
  const told: JobProgress[] = [];
  const jobs = createJobs((progress) => void told.push(progress));

  beforeEach(() => {
    told.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  const untilStopped = (job: Job) =>
    new Promise<never>((_, reject) => job.signal.addEventListener('abort', () => reject(new Error('cut short'))));

  it('hand on the result and what was thrown', async () => {
    expect(await jobs.run(id, async () => 7)).toBe(7);
    await expect(jobs.run(id, async () => Promise.reject(new KnownFailure('storage-full')))).rejects.toMatchObject({
      code: 'storage-full',
    });
  });

  it('end as stopped, whatever the work made of it', async () => {
    const ended = expect(jobs.run(id, untilStopped)).rejects.toMatchObject({ code: 'stopped' });
    await Promise.resolve();
    jobs.stop(id);
    await ended;
  });

  it('keep the result of work that was too far to be stopped', async () => {
    const answer = jobs.run(id, async () => 'done');
    jobs.stop(id);
    expect(await answer).toBe('done');
  });

  it('wait at a checkpoint while paused, and leave it when stopped', async () => {
    const steps: number[] = [];
    const work = async (job: Job) => {
      for (let step = 0; step < 4; step += 1) {
        await job.checkpoint();
        steps.push(step);
        if (step === 1) jobs.pause(id);
      }
    };
    const answer = jobs.run(id, work);
    await vi.advanceTimersByTimeAsync(50);
    expect(steps).toEqual([0, 1]);
    jobs.resume(id);
    await answer;
    expect(steps).toEqual([0, 1, 2, 3]);

    const stopped = expect(jobs.run(id, work)).rejects.toMatchObject({ code: 'stopped' });
    await vi.advanceTimersByTimeAsync(50);
    jobs.stop(id);
    await stopped;
    expect(steps).toHaveLength(6);
  });

  it.each([
    ['only slept', ['sleep', 'wake'], 4],
    ['was paused by the person before the sleep', ['pause', 'sleep', 'wake'], 2],
    ['was paused by the person during the sleep', ['sleep', 'pause', 'wake'], 2],
    ['slept, and the person lets it go on', ['sleep', 'pause', 'resume'], 4],
    ['slept twice', ['sleep', 'sleep', 'wake'], 4],
    ['sleeps still', ['sleep'], 2],
    ['is stopped in its sleep', ['sleep', 'stop'], 2],
  ] as const)('sleep with the computer: one that %s', async (_how, acts, expected) => {
    let steps = 0;
    const answer = jobs.run(id, async (job) => {
      for (; steps < 4; steps += 1) {
        await job.checkpoint();
        if (steps === 1) for (const act of acts) jobs[act](id);
      }
    });
    const ended = answer.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    expect(steps).toBe(expected);
    jobs.stop(id);
    jobs.wake();
    await ended;
  });

  it('refuse an id that runs already and forget one that ended', async () => {
    const first = jobs.run(id, untilStopped).catch(() => 'ended');
    await expect(jobs.run(id, async () => 1)).rejects.toMatchObject({ code: 'busy' });
    await jobs.stopAll();
    expect(await first).toBe('ended');
    jobs.stop(id);
    jobs.pause(id);
    expect(await jobs.run(id, async () => 1)).toBe(1);
  });

  it('tell new stages and ends at once, and the rest about ten times a second', async () => {
    await jobs.run(id, async ({ progress }) => {
      progress('reading', 0, 1);
      progress('encrypting', 0, 1000);
      for (let done = 1; done <= 1000; done += 1) {
        progress('encrypting', done, 1000);
        await vi.advanceTimersByTimeAsync(1);
      }
    });
    expect(told[0]).toEqual({ job: id, stage: 'reading', done: 0, total: 1 });
    expect(told[1]).toEqual({ job: id, stage: 'encrypting', done: 0, total: 1000 });
    expect(told.at(-1)).toEqual({ job: id, stage: 'encrypting', done: 1000, total: 1000 });
    expect(told.length).toBeGreaterThan(9);
    expect(told.length).toBeLessThan(15);
    await vi.advanceTimersByTimeAsync(500);
    expect(told.at(-1)).toMatchObject({ done: 1000 });
  });

  it.each([
    ['back by a day', -86_400_000],
    ['forward by a day', 86_400_000],
  ])('go on telling when the clock is set %s', async (_how, jump) => {
    await jobs.run(id, async ({ progress }) => {
      progress('testing', 1, 10);
      vi.setSystemTime(Date.now() + jump);
      progress('testing', 2, 10);
      expect(told.map(({ done }) => done)).toEqual([1]);
      await vi.advanceTimersByTimeAsync(100);
      expect(told.map(({ done }) => done)).toEqual([1, 2]);
    });
  });

  it('tell the newest step when the work falls silent, and nothing after its end', async () => {
    let finish = () => {};
    const answer = jobs.run(id, async ({ progress }) => {
      progress('testing', 1, 10);
      progress('testing', 2, 10);
      progress('testing', 3, 10);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      progress('testing', 4, 10);
    });
    await vi.advanceTimersByTimeAsync(200);
    expect(told.map(({ done }) => done)).toEqual([1, 3]);
    finish();
    await answer;
    const count = told.length;
    await vi.advanceTimersByTimeAsync(500);
    expect(told).toHaveLength(count);
  });
});

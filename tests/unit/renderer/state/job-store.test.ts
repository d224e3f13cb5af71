import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetJob, putProgress, startJob, stopJob, useJobStore } from '../../../../renderer/state/job-store';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../../renderer/state/send', () => ({ send: ask }));

const start = () => startJob('backup', 'jobs.stop' as never, {} as never) as Promise<unknown>;
const state = () => useJobStore.getState().backup;
const failure = (code: string) => ({ ok: false, failure: { code, title: code, advice: '' } });

describe('long work as the page sees it', () => {
  beforeEach(() => {
    ask.mockReset();
    useJobStore.setState({}, true);
  });

  it('gives each run an id, follows its progress and answers its result', async () => {
    let end = (_answer: unknown) => {};
    ask.mockReturnValueOnce(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    const answer = start();
    const id = state()?.id ?? '';
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(ask).toHaveBeenCalledWith('jobs.stop', { job: id });
    putProgress({ job: id, stage: 'writing', done: 1, total: 4 });
    putProgress({ job: 'f'.repeat(24), stage: 'writing', done: 3, total: 4 });
    expect(state()?.progress).toEqual({ stage: 'writing', done: 1, total: 4 });
    expect(await start()).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
    end({ ok: true, value: 'result' });
    expect(await answer).toBe('result');
    expect(state()).toMatchObject({ id: null, progress: null, failure: null });
  });

  it('distinguishes a stop from a failure', async () => {
    ask.mockResolvedValueOnce(failure('stopped'));
    expect(await start()).toBeNull();
    expect(state()).toMatchObject({ stopped: true, failure: null });
    ask.mockResolvedValueOnce(failure('storage-full'));
    expect(await start()).toBeNull();
    expect(state()).toMatchObject({ stopped: false, failure: { code: 'storage-full' } });
    forgetJob('backup');
    expect(state()).toMatchObject({ stopped: false, failure: null });
  });

  it('asks main to stop only what runs', async () => {
    await stopJob('backup');
    expect(ask).not.toHaveBeenCalled();
  });
});

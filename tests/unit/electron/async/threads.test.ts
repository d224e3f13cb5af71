import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TrialInput } from './trial/trial-main';

/** A thread that has not started by then never will. Milliseconds. */
const longWait = { timeout: 30_000 };

const folder = mkdtempSync(join(tmpdir(), 'keyquilt-threads-'));
let built: typeof import('./trial/trial-main');

/** The app's real build with a trial program as main, so that the thread plugin is tested, too. */
beforeAll(async () => {
  const builder = await createBuilder({
    configFile: join(import.meta.dirname, '../../../../vite.config.ts'),
    environments: {
      main: {
        build: { outDir: folder, rollupOptions: { input: { main: join(import.meta.dirname, 'trial/trial-main.ts') } } },
      },
    },
  });
  const { main } = builder.environments;
  if (main) await builder.build(main);
  built = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'main.js')).href);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(act: TrialInput['act'], bytes = new Uint8Array([1, 2, 3]), until?: TrialInput['until']) {
  const controller = new AbortController();
  const progress = vi.fn();
  const input: TrialInput = { act, bytes, ...(until ? { until } : {}) };
  const answer = built.createThreads().run(built.trialThread, input, { signal: controller.signal, progress });
  return { answer, controller, progress, input };
}

describe('a thread of the built app', () => {
  it('works away from the main thread, with nothing in its environment or arguments', async () => {
    const { answer, progress } = start('answer');
    expect(await answer).toMatchObject({ isMainThread: false, names: [], args: [], sum: 6 });
    expect(progress).toHaveBeenCalledWith('encrypting', 1, 2);
  });

  it('leaves the main thread free while it is busy', async () => {
    const until = new Int32Array(new SharedArrayBuffer(4));
    const { answer, progress } = start('busy', new Uint8Array(1), until);
    let turns = 0;
    // The thread ends after the main thread has processed events; a blocked main thread would never release it.
    const timer = setInterval(() => {
      turns += progress.mock.calls.length;
      if (turns > 3) Atomics.store(until, 0, 1);
    }, 5);
    await answer;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('moves buffers instead of leaving a copy behind', async () => {
    const { answer, input } = start('answer', new Uint8Array(1000).fill(7));
    const output = await answer;
    expect(input.bytes.byteLength).toBe(0);
    expect(output.bytes).toHaveLength(1000);
  });

  it('ends at once when its job is stopped, whatever it does', async () => {
    const { answer, controller, progress } = start('spin');
    await vi.waitFor(() => expect(progress).toHaveBeenCalled(), longWait);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'stopped' });
  });

  it('does not begin for a job that is stopped already', async () => {
    const signal = AbortSignal.abort();
    const input: TrialInput = { act: 'answer', bytes: new Uint8Array(1) };
    const answer = built.createThreads().run(built.trialThread, input, { signal, progress: () => {} });
    await expect(answer).rejects.toMatchObject({ code: 'stopped' });
  });

  it('hands a known failure on with code and details', async () => {
    await expect(start('known').answer).rejects.toMatchObject({ code: 'newer-format', details: 'format 9' });
  });

  it('keeps the text of anything else to itself', async () => {
    const error = await start('foreign').answer.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unexpected' });
    expect(String(error)).not.toContain('DEMO-secret');
  });

  it('fails when the thread ends without an answer', async () => {
    await expect(start('end').answer).rejects.toMatchObject({ code: 'unexpected' });
  });
});

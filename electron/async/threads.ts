import { Worker } from 'node:worker_threads';
import { KnownFailure } from '../failures';
import { movable, type TaskContext, type ThreadMessage } from './thread-messages';

/**
 * One kind of heavy work, named by its worker file. Write `{ url: new URL('./x-worker.ts', import.meta.url) }` exactly
 * so, on one line: the build matches this text to emit the file. The type parameters are the task's input and output.
 */
export type Thread<I, O> = {
  readonly url: URL;
  /** Always undefined; it only ties the types to the worker. */
  readonly task?: (input: I) => O;
};

/** What the caller provides: a signal that ends the worker and a progress callback. A job of the app has both. */
export type ThreadJob = TaskContext & { readonly signal: AbortSignal };

/** Runs heavy work off the main thread. Tests pass one that runs the task directly. */
export type Threads = {
  /**
   * Runs the worker's task on `input`. Ports and whole buffers directly in the input are transferred and cannot be used
   * here afterwards; strings are copied. Aborting the signal terminates the worker at once.
   * @throws KnownFailure with the task's own code, `stopped`, or `unexpected`.
   */
  readonly run: <I, O>(thread: Thread<I, O>, input: I, job: ThreadJob) => Promise<O>;
};

/** A worker's heap limit in megabytes. Beyond it the worker ends, not the app. */
const maxMemoryMb = 1024;

/** Runs each task in a new worker with an empty environment and no arguments, and terminates it afterwards. */
export function createThreads(): Threads {
  return {
    async run<I, O>({ url }: Thread<I, O>, input: I, { signal, progress }: ThreadJob): Promise<O> {
      if (signal.aborted) throw new KnownFailure('stopped');
      // Output is swallowed: the app never prints, and a worker's output could hold a value.
      const worker = new Worker(url, {
        argv: [],
        env: {},
        execArgv: [],
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
      });
      try {
        return await new Promise<O>((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new KnownFailure('stopped')), { once: true });
          worker.on('message', (message: ThreadMessage<O>) => {
            if (message.kind === 'progress') progress(message.stage, message.done, message.total);
            else if (message.kind === 'done') resolve(message.output);
            else reject(new KnownFailure(message.code, message.details));
          });
          // The error's text may hold a part of the input.
          worker.on('error', () => reject(new KnownFailure('unexpected', 'thread')));
          worker.on('exit', () => reject(new KnownFailure('unexpected', 'thread-ended')));
          worker.postMessage(input, movable(input));
        });
      } finally {
        await worker.terminate();
      }
    },
  };
}

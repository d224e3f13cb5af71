import { Worker } from 'node:worker_threads';
import { KnownFailure } from '../failures';
import { movable, type TaskContext, type ThreadMessage } from './thread-messages';

/**
 * One kind of heavy work by the file that does it. To be made as `{ url: new URL('./x-worker.ts', import.meta.url) }`,
 * to the letter and on one line: the build finds these words and emits the file. The types name the task's input and output.
 */
export type Thread<I, O> = {
  readonly url: URL;
  /** Never there: it only ties the types to the thread. */
  readonly task?: (input: I) => O;
};

/** What starts a thread offers it: a signal that ends it, and an ear for its progress. A job of the app has both. */
export type ThreadJob = TaskContext & { readonly signal: AbortSignal };

/** Runs heavy work away from the thread that answers the page. Tests hand in one that runs the task at once. */
export type Threads = {
  /**
   * Runs the thread's task on `input`. Buffers right inside the input move over and are empty here afterwards; strings
   * are copied. Stopping the job ends the thread at once, whatever it does.
   * @throws KnownFailure with the task's own code, `stopped`, or `unexpected`.
   */
  readonly run: <I, O>(thread: Thread<I, O>, input: I, job: ThreadJob) => Promise<O>;
};

/** The most memory that a thread's objects may take, in megabytes. Beyond it the thread ends, not the app. */
const maxMemoryMb = 1024;

/** Runs each task in a new thread of its own, with nothing in its environment or arguments, and ends it afterwards. */
export function createThreads(): Threads {
  return {
    async run<I, O>({ url }: Thread<I, O>, input: I, { signal, progress }: ThreadJob): Promise<O> {
      if (signal.aborted) throw new KnownFailure('stopped');
      // Nothing that a thread prints may reach a console: the app never prints, and a value could be in it.
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
          // The text of such an error may hold what the task worked on.
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

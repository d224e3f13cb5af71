import { MessagePort } from 'node:worker_threads';
import { movable, type ThreadTask } from '../../../../electron/async/thread-messages';
import type { Thread, Threads } from '../../../../electron/async/threads';
import { KnownFailure } from '../../../../electron/failures';

// biome-ignore lint/suspicious/noExplicitAny: each pair fits together, which a list of pairs cannot say
type Pair = readonly [Thread<any, any>, ThreadTask<any, any>];

/** Runs tasks synchronously in this thread, but clones their input and failures as a real thread would. */
export function inlineThreads(...pairs: readonly Pair[]): Threads {
  return {
    async run(thread, input, { signal, progress }) {
      const task = pairs.find(([known]) => known === thread)?.[1];
      if (!task) throw new KnownFailure('unexpected', 'no such thread');
      if (signal.aborted) throw new KnownFailure('stopped');
      // Ports are transferred, as they cannot be copied. Whole buffers are not: tests use them again.
      const ports = movable(input).filter((part) => part instanceof MessagePort);
      const output = await task(structuredClone(input, { transfer: ports }), { progress });
      if (signal.aborted) throw new KnownFailure('stopped');
      return structuredClone(output);
    },
  };
}

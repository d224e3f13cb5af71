import { type MessagePort, parentPort } from 'node:worker_threads';
import { KnownFailure } from '../failures';
import { movable, type ThreadMessage, type ThreadTask } from './thread-messages';

/**
 * The entry point of a worker file: `registerThreadTask(task)` takes one input, answers once and closes the port. Whole
 * buffers directly in the output are transferred to main. A KnownFailure keeps its code and details; any other error
 * becomes `unexpected`, without text.
 */
export function registerThreadTask<I, O>(task: ThreadTask<I, O>, port: MessagePort | null = parentPort): void {
  if (!port) throw new Error('This file runs in a thread only');
  const send = (message: ThreadMessage<O>) =>
    port.postMessage(message, message.kind === 'done' ? movable(message.output) : []);
  port.once('message', async (input: I) => {
    try {
      const output = await task(input, {
        progress: (stage, done, total) => send({ kind: 'progress', stage, done, total }),
      });
      send({ kind: 'done', output });
    } catch (error) {
      const known = error instanceof KnownFailure ? error : null;
      send({ kind: 'failed', code: known?.code ?? 'unexpected', details: known?.details });
    }
    port.close();
  });
}

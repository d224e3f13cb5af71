import { MessagePort } from 'node:worker_threads';
import type { FailureCode } from '../../shared/contract/failure';
import type { JobStage } from '../../shared/contract/job';

/** A worker's message to main. It carries codes and the task's result only, never the text of a foreign error. */
export type ThreadMessage<O> =
  | { readonly kind: 'progress'; readonly stage: JobStage; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly output: O }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly details: string | undefined };

/** Reports a task's progress from inside its worker. */
export type TaskContext = { readonly progress: (stage: JobStage, done: number, total: number) => void };

/** The heavy work: a function of its input alone, so that it runs the same in a worker and in a test. */
export type ThreadTask<I, O> = (input: I, context: TaskContext) => Promise<O> | O;

/**
 * What a message can transfer instead of copying: the buffer of each whole `Uint8Array` directly in it, and each port. A
 * view on shared memory, such as a small Node Buffer, is copied.
 */
export function movable(message: unknown): (ArrayBuffer | MessagePort)[] {
  if (typeof message !== 'object' || message === null) return [];
  const values = Object.values(message);
  const whole = values
    .filter((value): value is Uint8Array => value instanceof Uint8Array)
    .filter(({ buffer, byteLength }) => buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
    .map(({ buffer }) => buffer as ArrayBuffer);
  return [...new Set(whole), ...values.filter((value) => value instanceof MessagePort)];
}

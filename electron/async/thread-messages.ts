import type { FailureCode } from '../../shared/contract/failure';
import type { JobStage } from '../../shared/contract/job';

/** What a thread tells main. Nothing but codes and the task's own result passes: no foreign error text. */
export type ThreadMessage<O> =
  | { readonly kind: 'progress'; readonly stage: JobStage; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly output: O }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly details: string | undefined };

/** What a task in a thread can tell while it works. */
export type TaskContext = { readonly progress: (stage: JobStage, done: number, total: number) => void };

/** The heavy work itself: a function of its input alone, so that it runs the same in a thread and in a test. */
export type ThreadTask<I, O> = (input: I, context: TaskContext) => Promise<O> | O;

/**
 * The buffers that a message can give away instead of copying: each whole `Uint8Array` right inside it. What shares its
 * memory with others, as Node's small Buffers do, is copied.
 */
export function movable(message: unknown): ArrayBuffer[] {
  if (typeof message !== 'object' || message === null) return [];
  const whole = Object.values(message)
    .filter((value): value is Uint8Array => value instanceof Uint8Array)
    .filter(({ buffer, byteLength }) => buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
    .map(({ buffer }) => buffer as ArrayBuffer);
  return [...new Set(whole)];
}

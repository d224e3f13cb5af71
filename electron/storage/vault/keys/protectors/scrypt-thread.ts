import { createThreads, type Thread } from '../../../../async/threads';
import type { ScryptInput, ScryptOutput } from './scrypt-task';

const scryptThread: Thread<ScryptInput, ScryptOutput> = { url: new URL('./scrypt-worker.ts', import.meta.url) };
const threads = createThreads();

/**
 * Derives a key in a worker, so that the app stays responsive. The passphrase's bytes are gone afterwards.
 * @throws KnownFailure `unexpected` when the worker does not start, dies or cannot derive.
 */
export async function deriveInThread(input: ScryptInput): Promise<Uint8Array> {
  const job = { signal: new AbortController().signal, progress: () => undefined };
  const { key } = await threads.run(scryptThread, input, job);
  return key;
}

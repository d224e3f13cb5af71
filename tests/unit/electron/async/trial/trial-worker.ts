import { isMainThread } from 'node:worker_threads';
import { registerThreadTask } from '../../../../../electron/async/register-thread-task';
import { KnownFailure } from '../../../../../electron/failures';
import type { TrialInput, TrialOutput } from './trial-main';

registerThreadTask<TrialInput, TrialOutput>(({ act, bytes, until }, { progress }) => {
  progress('encrypting', 1, 2);
  if (act === 'spin') while (true) progress('encrypting', 1, 2);
  if (act === 'known') throw new KnownFailure('newer-format', 'format 9');
  if (act === 'foreign') throw new Error('DEMO-secret in a foreign text');
  if (act === 'end') process.exit(0);
  if (act === 'busy' && until) while (Atomics.load(until, 0) === 0);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  return { isMainThread, names: Object.keys(process.env), args: process.argv.slice(2), sum, bytes };
});

import { syncBuiltinESMExports } from 'node:module';
import threads, { type WorkerOptions } from 'node:worker_threads';

/**
 * Lets every worker thread load a module first, whatever environment and arguments it is given: a thread has a
 * `node:crypto` of its own. Not a thread that is given as text (`eval`), for which Node loads nothing first.
 */
export function loadInThreads(module: string): void {
  const Real = threads.Worker;
  class Worker extends Real {
    constructor(file: string | URL, options: WorkerOptions = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), '--import', module] });
    }
  }
  Object.defineProperty(threads, 'Worker', { value: Worker, configurable: true, enumerable: true, writable: true });
  syncBuiltinESMExports();
}

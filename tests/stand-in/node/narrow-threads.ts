import { syncBuiltinESMExports } from 'node:module';
import threads, { type WorkerOptions } from 'node:worker_threads';

/**
 * Makes every worker thread load a module first, whatever its environment and arguments: each thread has a separate
 * `node:crypto`. Threads started from text (`eval`) are not covered, since Node preloads nothing for them.
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

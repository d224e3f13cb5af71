import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects all garbage and gives its memory back to the system. V8 keeps the space for new objects that it needed once,
 * as long as the process lives: after a start with ten thousand keys 120 MB on Node 24. This blocks for some tenths of a
 * second, so call it when much work is done. It does nothing where V8 has no such collection; in Electron's main process
 * it has, because that leaves V8's flags open (shell/browser/javascript_environment.cc).
 */
export function releaseMemory(): void {
  try {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    // The only form that also shrinks the space for new objects (V8, src/extensions/gc-extension.cc).
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    setFlagsFromString('--no-expose-gc');
  } catch {
    return;
  }
}

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A fault at the `at`-th disk-changing call: fail once, fail from then on, or stop for good. */
export type Fault = { readonly at: number; readonly how: 'once' | 'for good' | 'kill'; readonly code: string };

/** Counts the disk-changing calls. */
export type DiskCalls = { count: number };

type Call = (...given: unknown[]) => unknown;

const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
const changing = ['openSync', 'mkdirSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync'] as const;
const changingLater = ['open', 'rm'] as const;
const changingHandles = ['writeFile', 'sync'] as const;
const forWriting = (flags: unknown) =>
  typeof flags === 'number' ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0 : /[wa+]/.test(String(flags ?? 'r'));

/**
 * Runs a task on a disk with a fault. A kill is impossible inside a test, but this is equivalent: from that call on
 * nothing reaches the disk, and nothing is cleaned up.
 * @param renamed is called after each rename, and may corrupt the file, as a lying disk does.
 */
export async function onDisk<T>(
  fault: Fault | null,
  task: (calls: DiskCalls) => Promise<T>,
  renamed: (path: string) => void = () => undefined,
): Promise<T> {
  const calls = { count: 0 };
  const failure = (name: string, flags: unknown): Error | null => {
    if (name.startsWith('open') && !forWriting(flags)) return null;
    const removes = name.startsWith('rm');
    // Removing files needs no disk space.
    if (!removes) calls.count += 1;
    const isDue = fault !== null && calls.count >= fault.at;
    const fails = removes ? fault?.how === 'kill' : fault?.how !== 'once' || calls.count === fault.at;
    return isDue && fails ? Object.assign(new Error('made to fail'), { code: fault.code }) : null;
  };
  const probe = await fs.promises.open('.');
  const handles = Object.getPrototypeOf(probe) as object;
  await probe.close();
  const restore = [
    ...changing.map((name) =>
      watch(fs, name, (call, given) => {
        const error = failure(name, given[1]);
        if (error) throw error;
        const answer = call(...given);
        if (name === 'renameSync') renamed(String(given[1]));
        return answer;
      }),
    ),
    ...changingLater.map((name) => watch(fs.promises, name, orReject(name, failure))),
    ...changingHandles.map((name) => watch(handles, name, orReject(name, failure))),
  ];
  syncBuiltinESMExports();
  try {
    return await task(calls);
  } finally {
    for (const undo of restore) undo();
    syncBuiltinESMExports();
  }
}

type Watcher = (call: Call, given: readonly unknown[]) => unknown;

function orReject(name: string, failure: (name: string, flags: unknown) => Error | null): Watcher {
  return async (call, given) => {
    const error = failure(name, given[1]);
    if (error) throw error;
    return call(...given);
  };
}

/** Wraps a function with a watcher; returns a function that restores it. */
function watch(owner: object, name: string, watcher: Watcher): () => void {
  const real = Reflect.get(owner, name) as Call;
  const put = (value: unknown) => Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  put(function (this: unknown, ...given: unknown[]) {
    return watcher(real.bind(this), given);
  });
  return () => put(real);
}

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What the disk does at the `at`-th call that changes something: fail once, fail from then on, or nothing ever again. */
export type Fault = { readonly at: number; readonly how: 'once' | 'for good' | 'kill'; readonly code: string };

/** What a disk saw: how many calls changed something. */
export type DiskCalls = { count: number };

type Call = (...given: unknown[]) => unknown;

const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
const changing = ['openSync', 'mkdirSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync'] as const;
const forWriting = (flags: unknown) =>
  typeof flags === 'number' ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0 : /[wa+]/.test(String(flags ?? 'r'));

/**
 * Runs a task on a disk with a fault. A kill cannot be made inside a test, but this comes to the same: from that call
 * on nothing reaches the disk any more, and nothing is tidied up either.
 * @param renamed is told of each rename that was made, and may spoil the file, as a disk does that lies.
 */
export async function onDisk<T>(
  fault: Fault | null,
  task: (calls: DiskCalls) => Promise<T>,
  renamed: (path: string) => void = () => undefined,
): Promise<T> {
  const calls = { count: 0 };
  const fails = (name: string): boolean => {
    // Taking files away needs no room on the disk.
    if (name !== 'rmSync') calls.count += 1;
    if (fault === null || calls.count < fault.at) return false;
    if (name === 'rmSync') return fault.how === 'kill';
    return fault.how !== 'once' || calls.count === fault.at;
  };
  const real = changing.map((name) => [name, fs[name] as Call] as const);
  const put = (name: string, call: Call) =>
    Object.defineProperty(fs, name, { value: call, configurable: true, writable: true });
  for (const [name, call] of real)
    put(name, (...given) => {
      const changes = name !== 'openSync' || forWriting(given[1]);
      if (changes && fails(name)) throw Object.assign(new Error('made to fail'), { code: fault?.code });
      const answer = call(...given);
      if (name === 'renameSync') renamed(String(given[1]));
      return answer;
    });
  syncBuiltinESMExports();
  try {
    return await task(calls);
  } finally {
    for (const [name, call] of real) put(name, call);
    syncBuiltinESMExports();
  }
}

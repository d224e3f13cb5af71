import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { switchOf } from './electron';
import { fileCalls as seen } from './file-calls';

/**
 * What a call does to the disk: `open` creates a file or opens it for writing, `data` writes or syncs bytes, `cut`
 * truncates a file, which a full disk never refuses, `rename` renames one.
 */
type Kind = 'open' | 'data' | 'cut' | 'rename';
type Call = (...args: unknown[]) => unknown;

/** One fault: fails `count` matching calls from the `first` on. The code `KILL` ends this process at that call. */
type Fault = { readonly code: string; readonly kind: string; readonly first: number; readonly count: number };

const syncCalls: Readonly<Record<string, Kind>> = {
  openSync: 'open',
  mkdirSync: 'open',
  copyFileSync: 'data',
  writeSync: 'data',
  writeFileSync: 'data',
  fsyncSync: 'data',
  truncateSync: 'cut',
  ftruncateSync: 'cut',
  renameSync: 'rename',
};
const promiseCalls: Readonly<Record<string, Kind>> = {
  open: 'open',
  mkdir: 'open',
  link: 'open',
  copyFile: 'data',
  writeFile: 'data',
  truncate: 'cut',
  rename: 'rename',
};
const handleCalls: Readonly<Record<string, Kind>> = { write: 'data', writeFile: 'data', sync: 'data', truncate: 'cut' };
const writers = new Set(['writeSync', 'write']);

const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
const forWriting = (flags: unknown) =>
  typeof flags === 'number' ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0 : /[wa+]/.test(String(flags ?? 'r'));

/**
 * Makes file calls of this process fail or wait. Reads are never touched; without a fault and a delay nothing is
 * wrapped.
 */
function wrapFiles(fault: Fault | null, slowMs: number): void {
  const strikes = (at: number) => fault !== null && at >= fault.first && at < fault.first + fault.count;
  const error = () => {
    if (fault?.code === 'KILL') process.kill(process.pid, 'SIGKILL');
    return Object.assign(new Error(`${fault?.code}: made to fail`), { code: fault?.code, errno: -1 });
  };

  /** Decides whether a call fails or writes only half of its data. */
  const judge = (name: string, kind: Kind, args: readonly unknown[]): 'fail' | 'half' | null => {
    if ((name === 'openSync' || name === 'open') && !forWriting(args[1])) return null;
    if (kind === 'cut' && fault?.code !== 'EIO') return null;
    const sort = kind === 'rename' ? 'rename' : 'write';
    seen[sort] += 1;
    if (writers.has(name)) seen.short += 1;
    if (fault?.kind === 'short' && sort === 'write') {
      if (writers.has(name) && seen.short === fault.first) return 'half';
      return seen.short > fault.first && seen.short < fault.first + fault.count ? 'fail' : null;
    }
    return fault?.kind === sort && strikes(seen[sort]) ? 'fail' : null;
  };
  const waits = (kind: Kind) => slowMs > 0 && (kind === 'data' || kind === 'rename');

  const wrapSync = (target: object, name: string, kind: Kind) => {
    const real = (Reflect.get(target, name) as Call).bind(target);
    const call = (...args: unknown[]) => {
      const verdict = judge(name, kind, args);
      if (verdict === 'fail') throw error();
      if (waits(kind)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, slowMs);
      return verdict === 'half' ? real(...halved(args)) : real(...args);
    };
    Object.defineProperty(target, name, { value: call, configurable: true, writable: true });
  };
  const wrapAsync = (target: object, name: string, kind: Kind) => {
    const real = (Reflect.get(target, name) as Call).bind(target);
    const call = async (...args: unknown[]) => {
      const verdict = judge(name, kind, args);
      if (verdict === 'fail') throw error();
      if (waits(kind)) await new Promise((resolve) => setTimeout(resolve, slowMs));
      const done = await real(...(verdict === 'half' ? halved(args) : args));
      if (target === fs.promises && name === 'open') wrapHandle(done as object);
      return done;
    };
    Object.defineProperty(target, name, { value: call, configurable: true, writable: true });
  };
  const wrapHandle = (handle: object) => {
    for (const [name, kind] of Object.entries(handleCalls)) wrapAsync(handle, name, kind);
  };
  for (const [name, kind] of Object.entries(syncCalls)) wrapSync(fs, name, kind);
  for (const [name, kind] of Object.entries(promiseCalls)) wrapAsync(fs.promises, name, kind);
  syncBuiltinESMExports();
}

/** The arguments of a write of half the bytes: data first for a file handle, after the descriptor for `writeSync`. */
function halved(args: readonly unknown[]): unknown[] {
  const at = typeof args[0] === 'number' ? 1 : 0;
  const [data, offset = 0, length] = args.slice(at) as [Uint8Array | string, number?, (number | string)?];
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const from = typeof data === 'string' ? 0 : offset;
  const whole = typeof length === 'number' ? length : bytes.length - from;
  return [...args.slice(0, at), bytes, from, Math.floor(whole / 2), ...args.slice(at + 3)];
}

// On load, before any other module: libraries keep the calls that they find when they are loaded.
const asked = switchOf('break-files');
const slowMs = Number(switchOf('slow-files') ?? 0);
if (asked !== undefined || slowMs > 0) {
  const [code = '', kind = '', first = '1', count = '1'] = (asked ?? '').split(':');
  wrapFiles(asked ? { code, kind, first: Number(first), count: Number(count) } : null, slowMs);
}

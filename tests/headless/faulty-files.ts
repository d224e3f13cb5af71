import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { switchOf } from './electron';

const calls = [
  'writeSync',
  'writeFileSync',
  'renameSync',
  'copyFileSync',
  'mkdirSync',
  'fsyncSync',
  'openSync',
] as const;

/**
 * Makes file calls of this process fail with a system error, from the n-th matching one on, for `count` of them.
 * What is asked for is a word such as `ENOSPC:write:12:1000`; reading is never touched.
 */
function breakFiles(asked: string): void {
  const [code = '', kind = '', first = '1', count = '1'] = asked.split(':');
  let seen = 0;
  const error = () => Object.assign(new Error(`${code}: made to fail`), { code, errno: -1, syscall: kind });
  const hit = () => {
    seen += 1;
    return seen >= Number(first) && seen < Number(first) + Number(count);
  };
  const matches = (name: string, args: readonly unknown[]) => {
    if (name === 'openSync') return kind === 'write' && typeof args[1] === 'string' && /[wa+]/.test(args[1]);
    return kind === 'rename' ? name === 'renameSync' : name !== 'renameSync';
  };
  for (const name of calls) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (matches(name, args) && hit()) throw error();
        return real(...args);
      },
    });
  }
  syncBuiltinESMExports();
}

// At once when this is loaded, which is before anything else: libraries keep the calls that they found at their start.
const asked = switchOf('break-files');
if (asked) breakFiles(asked);

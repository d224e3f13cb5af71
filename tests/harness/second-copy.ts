import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { presentRuntime } from '../../electron/launch/find-runtime.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the app a second time on the same data, as the system does for a link; returns its exit code. */
export async function startsAgain(userData: string, ...args: readonly string[]): Promise<number> {
  const second = spawn(presentRuntime().executable, [root, `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, STAND_IN_HEADLESS: '1' },
  });
  try {
    const [code] = (await once(second, 'exit')) as [number];
    return code;
  } finally {
    second.kill();
  }
}

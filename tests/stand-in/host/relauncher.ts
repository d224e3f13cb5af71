import { spawn } from 'node:child_process';

/**
 * Runs in a separate Node process: its input ends when the process at the other end has ended, however that happened.
 */
const script = `
  const { spawn } = require('node:child_process');
  const [program, ...args] = process.argv.slice(1);
  process.stdin.resume().once('close', () => {
    const shell = program.endsWith('.cmd');
    spawn(program, args, { detached: true, stdio: 'ignore', shell }).once('error', () => {}).unref();
  });
`;

/**
 * Starts a program after this process has ended, as Electron's helper does (electron relauncher.cc): in the same
 * folder, in a separate process group, with its output discarded.
 */
export function startAfterThis(program: string, args: readonly string[]): void {
  const helper = spawn(process.execPath, ['-e', script, '--', program, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    // The helper must not inherit this process's debugger.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  helper.on('error', () => undefined);
  helper.unref();
  const held = helper.stdin as unknown as { unref?(): void };
  held.unref?.();
}

import { spawn } from 'node:child_process';

/** Run by Node in a process of its own: its input ends when the process that holds the other end has ended, however that came. */
const script = `
  const { spawn } = require('node:child_process');
  const [program, ...args] = process.argv.slice(1);
  process.stdin.resume().once('close', () => {
    const shell = program.endsWith('.cmd');
    spawn(program, args, { detached: true, stdio: 'ignore', shell }).once('error', () => {}).unref();
  });
`;

/**
 * Starts a program once this process has ended, as Electron's own helper does (electron relauncher.cc): in the same
 * folder, in a group of its own, its output going nowhere.
 */
export function startAfterThis(program: string, args: readonly string[]): void {
  const helper = spawn(process.execPath, ['-e', script, '--', program, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    // The debugger of this process is not the helper's.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  helper.on('error', () => undefined);
  helper.unref();
  const held = helper.stdin as unknown as { unref?(): void };
  held.unref?.();
}

import { spawn } from 'node:child_process';

const posix = process.platform !== 'win32';
/** @type {Set<() => void>} */
const running = new Set();

/** Ends every running command, with all its child processes. */
export function endAll() {
  for (const end of running) end();
}

/**
 * Runs a command to its end or its time limit, whichever comes first.
 * @param {string} tree  the folder that it runs in
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} limitMs
 * @returns {Promise<{ readonly code: number, readonly said: string, readonly late: boolean }>}
 *   `said`: the end of what it wrote; `late`: it was ended by the limit
 */
export function command(tree, program, args, limitMs) {
  return new Promise((resolve) => {
    // A separate process group, so that browsers and threads end with it. On Windows npx is a script, which only the
    // shell starts.
    const child = spawn(program, [...args], { cwd: tree, shell: !posix, detached: posix });
    let said = '';
    let late = false;
    const add = (/** @type {Buffer} */ text) => {
      said = `${said}${text}`.slice(-20_000);
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    const end = () => {
      try {
        if (posix && child.pid) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has just ended.
      }
    };
    running.add(end);
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limitMs);
    const settle = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(end);
      resolve({ code, said, late });
    };
    child.once('error', () => settle(1));
    child.once('close', (code) => settle(code ?? 1));
  });
}

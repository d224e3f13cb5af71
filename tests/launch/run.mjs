import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const onWindows = process.platform === 'win32';

/**
 * Runs a command of the project in its folder and ends this process with the command's own code if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>}
 */
export async function run(command, args, env = process.env) {
  const code = await runForCode(command, args, env);
  if (code !== 0) process.exit(code);
}

/**
 * The same for a command whose end is not an error to us. Signals go on to it, so that Ctrl+C lets it end properly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runForCode(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    // Windows keeps npm and npx in scripts, which only its shell can start.
    const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', env, shell: onWindows });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

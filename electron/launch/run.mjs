import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const onWindows = process.platform === 'win32';

/**
 * Runs a command in the project's folder. Ends this process with the command's exit code if it fails.
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
 * Runs a command, passes its output on, and returns its exit code and last line.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly code: number, readonly lastLine: string }>}
 */
export async function runForLastLine(command, args) {
  let said = '';
  const code = await runForCode(command, args, process.env, (text) => {
    process.stdout.write(text);
    said = `${said}${text}`.slice(-10_000);
  });
  return { code, lastLine: said.trimEnd().split('\n').at(-1) ?? '' };
}

/**
 * Runs a command whose failure the caller handles. Forwards signals, so that Ctrl+C lets it end properly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(text: string) => void} [onText]  receives the output, which is then not printed
 * @returns {Promise<number>}
 */
export function runForCode(command, args, env = process.env, onText) {
  return new Promise((resolve, reject) => {
    // Windows ships npm and npx as scripts, which only its shell can start.
    const child = spawn(command, [...args], {
      cwd: root,
      stdio: ['inherit', onText ? 'pipe' : 'inherit', 'inherit'],
      env,
      shell: onWindows,
    });
    child.stdout?.on('data', (/** @type {Buffer} */ text) => onText?.(`${text}`));
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.once('error', reject);
    // On `close`, not on `exit`: the last output may still be in the pipe.
    child.once('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

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
 * The same for a command that counts: what it writes is passed on, and its last line kept.
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
 * The same for a command whose end is not an error to us. Signals go on to it, so that Ctrl+C lets it end properly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(text: string) => void} [onText]  given what it writes, which then goes nowhere else
 * @returns {Promise<number>}
 */
export function runForCode(command, args, env = process.env, onText) {
  return new Promise((resolve, reject) => {
    // Windows keeps npm and npx in scripts, which only its shell can start.
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
    // Not at its exit: what it wrote last may still be on its way.
    child.once('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('./protections.mjs').Check} Check */
/**
 * `red`: tests ran and some failed. `broken`: they could not run, which proves nothing.
 * @typedef {{ readonly outcome: 'green' | 'red' | 'broken', readonly said: string }} Result
 */

const longestMs = 10 * 60 * 1000;

/**
 * Runs one check in the copy.
 * @param {string} tree
 * @param {Check} check
 * @returns {Promise<Result>}
 */
export function runCheck(tree, check) {
  if (check.kind === 'unit') return runUnit(tree, check.file);
  if (check.kind === 'kill') return runKill(tree, check.kills);
  return runApp(tree, check.spec, check.test);
}

/** @param {string} tree @param {string} file @returns {Promise<Result>} */
async function runUnit(tree, file) {
  const report = path.join(tree, 'report.json');
  await rm(report, { force: true });
  const { code, said } = await command(tree, 'npx', [
    'vitest',
    'run',
    file,
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const { numFailedTests, numPassedTests } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
  if (code === 0 && numPassedTests > 0) return { outcome: 'green', said };
  return { outcome: numFailedTests > 0 ? 'red' : 'broken', said };
}

/** @param {string} tree @param {string} spec @param {string} test @returns {Promise<Result>} */
async function runApp(tree, spec, test) {
  const built = await command(tree, 'npm', ['run', '--silent', 'build']);
  if (built.code !== 0) return { outcome: 'broken', said: built.said };
  const { code, said } = await command(tree, 'npx', [
    'playwright',
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--workers=1',
    '--grep',
    test,
    spec,
  ]);
  if (code === 0 && /\d+ passed/.test(said)) return { outcome: 'green', said };
  return { outcome: /\d+ failed/.test(said) ? 'red' : 'broken', said };
}

/** @param {string} tree @param {number} kills @returns {Promise<Result>} */
async function runKill(tree, kills) {
  const { code, said } = await command(tree, process.execPath, ['tests/kill/run.mjs', `${kills}`]);
  const last = said.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{"kills"')) return { outcome: 'broken', said };
  return { outcome: code === 0 ? 'green' : 'red', said };
}

/**
 * @param {string} tree
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<{ readonly code: number, readonly said: string }>}
 */
function command(tree, program, args) {
  return new Promise((resolve) => {
    // Windows keeps npm and npx in scripts, which only its shell can start.
    const child = spawn(program, [...args], { cwd: tree, shell: process.platform === 'win32' });
    let said = '';
    const add = (/** @type {Buffer} */ text) => {
      said = `${said}${text}`.slice(-20_000);
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
    child.once('error', () => resolve({ code: 1, said }));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, said });
    });
  });
}

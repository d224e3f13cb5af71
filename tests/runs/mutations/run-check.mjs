import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { command } from './command.mjs';

/** @typedef {import('./row.mjs').Check} Check */
/**
 * `red`: tests ran and some failed. `broken`: they could not run or did not end, which proves nothing.
 * @typedef {{ readonly outcome: 'green' | 'red' | 'broken', readonly said: string }} Result
 *   `said`: which test failed and how, or all there is to say about what is broken
 */

const minute = 60_000;
const limits = { unit: 4 * minute, build: 4 * minute, app: 6 * minute, run: 15 * minute };

/**
 * Runs one check in the copy.
 * @param {string} tree
 * @param {Check} check
 * @returns {Promise<Result>}
 */
export function runCheck(tree, check) {
  if (check.kind === 'unit') return runUnit(tree, check.file);
  if (check.kind === 'run') return runProgram(tree, check.script, check.args);
  return runApp(tree, check.spec, check.test);
}

/** @param {string} tree @param {string} file @returns {Promise<Result>} */
async function runUnit(tree, file) {
  const report = path.join(tree, 'report.json');
  await rm(report, { force: true });
  const args = ['vitest', 'run', file, '--reporter=json', `--outputFile=${report}`];
  const { code, said, late } = await command(tree, 'npx', args, limits.unit);
  if (late) return { outcome: 'broken', said: `It did not end.\n${said}` };
  const { numPassedTests, testResults = [] } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
  if (code === 0 && numPassedTests > 0) return { outcome: 'green', said };
  /** @type {readonly { readonly fullName: string, readonly failureMessages: readonly string[] }[]} */
  const tests = testResults.flatMap((/** @type {any} */ result) => result.assertionResults);
  const failures = tests.flatMap(({ fullName, failureMessages }) =>
    failureMessages.map((message) => ({ fullName, message: firstLine(message) })),
  );
  const real = failures.find(({ message }) => !isNonsense(message));
  if (real) return { outcome: 'red', said: `${real.fullName}: ${real.message}` };
  const why = testResults.map((/** @type {any} */ result) => result.message).join('\n');
  return { outcome: 'broken', said: `${failures[0]?.message ?? ''}\n${why}\n${said}` };
}

/** @param {string} tree @param {string} spec @param {string} test @returns {Promise<Result>} */
async function runApp(tree, spec, test) {
  const built = await command(tree, 'npm', ['run', '--silent', 'build'], limits.build);
  if (built.code !== 0) return { outcome: 'broken', said: built.said };
  const args = ['playwright', 'test', '--config', 'tests/playwright.config.ts', '--workers=1', '--grep', test, spec];
  const { code, said, late } = await command(tree, 'npx', args, limits.app);
  const plain = said.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
  if (code === 0 && /\d+ passed/.test(plain)) return { outcome: 'green', said: plain };
  const message = firstLine(/^ +((?:\w*Error:|Test timeout) ?.*)$/m.exec(plain)?.[1] ?? '');
  const red = !late && /\d+ failed/.test(plain) && message !== '' && !/electron\.launch|firstWindow/.test(message);
  return red ? { outcome: 'red', said: `${test}: ${message}` } : { outcome: 'broken', said: plain };
}

/**
 * Runs a program of the project whose last line is its count, as JSON. Without that line it did not complete.
 * @param {string} tree @param {string} script @param {readonly string[]} args @returns {Promise<Result>}
 */
async function runProgram(tree, script, args) {
  const { code, said, late } = await command(tree, process.execPath, [script, ...args], limits.run);
  const last = said.trimEnd().split('\n').at(-1) ?? '';
  if (late || !last.startsWith('{"')) return { outcome: 'broken', said };
  return { outcome: code === 0 ? 'green' : 'red', said: code === 0 ? said : `${script}: ${last}` };
}

/**
 * A module that does not load or names something missing: the edit is wrong, and no test has judged it. @param {string}
 * message
 */
function isNonsense(message) {
  return /^(SyntaxError|ReferenceError|Error: (Transform failed|Failed to (load|resolve|parse)|Cannot find))/.test(
    message,
  );
}

/** @param {string} text */
function firstLine(text) {
  return (text.trim().split('\n')[0] ?? '').slice(0, 200);
}

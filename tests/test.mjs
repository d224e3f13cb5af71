import { findRuntime, inWords } from '../electron/launch/find-runtime.mjs';
import { runForCode, runForLastLine } from '../electron/launch/run.mjs';
import { note, noteSpecs, noteUnits, printTotals, specReport, unitReport } from './totals.mjs';

// Found first, because installing a browser is the slowest thing that can go wrong.
const runtime = await findRuntime({ fetchSeconds: 0 });
const npmWords = (/** @type {readonly string[]} */ words) => ['run', '--silent', ...words];

/** Runs one script of the project to its end; the first that fails ends the test. @param {string[]} words */
async function npm(...words) {
  const code = await runForCode('npm', npmWords(words), { ...process.env, KEYQUILT_SPEC_TOTALS: specReport });
  if (words[0] === 'check') noteUnits();
  if (words[0] === 'test:app') noteSpecs();
  if (code !== 0) end(words.join(' '), code);
}

/** The same for a script whose last line is its count. @param {string[]} words */
async function counted(...words) {
  const { code, lastLine } = await runForLastLine('npm', npmWords(words));
  note(words[0] ?? '', lastLine);
  if (code !== 0) end(words.join(' '), code);
}

/** @param {string} part @param {number} code @returns {never} */
function end(part, code) {
  note('FAILED', `npm run ${part}`);
  printTotals();
  process.exit(code);
}

await npm('build');
await npm('check', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
process.stdout.write(`End-to-end specs run in: ${inWords(runtime)}\n`);
await npm('test:app', '--', ...process.argv.slice(2));
note('specs ran in', inWords(runtime));
// Named specs are somebody's work at one thing; the whole test also does harm to the app's data and to the app.
if (process.argv.length === 2) {
  await counted('conformance');
  await counted('crash', '--', '60');
  await counted('two-processes', '--', '4');
  await counted('corruption', '--', 'slice');
  await counted('fuzz');
  await counted('keyring');
  await counted('package:check');
  await counted('third-service');
}
printTotals();

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const place = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-totals-'));
/** @type {string[]} */
const lines = [];

/** Output path of Vitest's JSON reporter. */
export const unitReport = path.join(place, 'units.json');

/** Output path of the specs' totals, see tests/harness/skipped-reporter.ts. */
export const specReport = path.join(place, 'specs.txt');

/** Adds one part to the totals. @param {string} part @param {string} text */
export function note(part, text) {
  lines.push(`${part.padEnd(14)}${text}`);
}

/** Adds what the units came to, and the names of those that were skipped. */
export function noteUnits() {
  const report = read(unitReport);
  if (report === null) return note('units', 'did not run to their end');
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report);
  /** @type {readonly { readonly status: string, readonly fullName: string }[]} */
  const tests = testResults.flatMap((/** @type {any} */ { assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  note('units', `${numPassedTests} passed, ${numFailedTests} failed, ${skipped.length} skipped`);
  for (const { fullName } of skipped) lines.push(`  skipped: ${fullName}`);
}

/** Adds what the specs came to, and the names of those that were skipped, with the reason. */
export function noteSpecs() {
  const [total = 'did not run to their end', ...skipped] = (read(specReport) ?? '').split('\n').filter(Boolean);
  note('specs', total);
  lines.push(...skipped);
}

/** Prints all totals, also when a part failed and the rest did not run. */
export function printTotals() {
  process.stdout.write(`\nTotals\n${lines.join('\n')}\n`);
  rmSync(place, { recursive: true, force: true });
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

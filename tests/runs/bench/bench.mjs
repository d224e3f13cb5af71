import { buildIfStale } from '../../../electron/launch/build.mjs';
import { presentRuntime } from '../../../electron/launch/find-runtime.mjs';
import { names } from './figures.mjs';
import { measures, onlyWhenAsked } from './measures.mjs';
import { printFigures, printTable } from './print-table.mjs';
import { writeProfiles } from './profile.mjs';
import { printReadmeTable } from './readme-table.mjs';

// Measures the built app on this machine without assertions: times compare only within one run.
const wanted = process.argv.slice(2);
if (wanted[0] === '--readme') {
  printReadmeTable(wanted[1] ?? '');
  process.exit(0);
}
const unknown = wanted.filter((name) => !(name in measures) && name !== '--profile');
if (unknown.length > 0) {
  const known = [...Object.keys(measures), '--profile'].join(', ');
  process.stderr.write(`There is no measure ${unknown.join(', ')}. There are: ${known}\n`);
  process.exit(1);
}

await buildIfStale();
process.stdout.write(`Measured in ${presentRuntime().kind}, one run, each pair of numbers by turns.\n\n`);
if (wanted.includes('--profile')) await writeProfiles();
else await measureAll();

async function measureAll() {
  /** @type {Record<string, number | null>} */
  const values = Object.fromEntries(names.map((name) => [name, null]));
  const rows = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 ? !wanted.includes(name) : onlyWhenAsked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const result = await measure();
    rows.push(...result.rows);
    Object.assign(values, result.values);
  }
  printTable(rows);
  process.stdout.write('\n');
  printFigures(values);
  process.stdout.write(`\n${JSON.stringify(values)}\n`);
}

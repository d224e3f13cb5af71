import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endAll } from './command.mjs';
import { copyTree } from './copy-tree.mjs';
import { protections } from './protections.mjs';
import { staleness } from './row.mjs';
import { runCheck } from './run-check.mjs';

// Removes each protection in a copy of the tree and expects a test to fail: `npm run mutations -- [parts of names,
// files or tests …]`. Two copies run in parallel.
const wanted = process.argv.slice(2);
const chosen = protections.filter(
  (row) => wanted.length === 0 || wanted.some((part) => JSON.stringify(row).includes(part)),
);
// Rows that could not be tried count too: they prove nothing.
let stillGreen = 0;
let done = 0;

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);
/** @param {string} text */
const fail = (text) => {
  stillGreen += 1;
  say(text);
};

const trees = [await copyTree(), await copyTree()];
const clear = () => Promise.all(trees.map((tree) => rm(tree, { recursive: true, force: true, maxRetries: 3 })));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    endAll();
    void clear().then(() => process.exit(1));
  });

/** @type {Map<string, typeof chosen[number][]>} */
const groups = new Map();
for (const row of chosen) {
  const stale = staleness(row, textIn(trees[0] ?? ''));
  if (stale !== null) fail(`STALE  ${stale}`);
  else groups.set(JSON.stringify(row.check), [...(groups.get(JSON.stringify(row.check)) ?? []), row]);
}
// Slow rows first, so that no copy is left alone with them at the end.
const order = ['run', 'app', 'unit'];
const waiting = [...groups.values()].sort((a, b) => rank(a) - rank(b));
try {
  await Promise.all(trees.map(lane));
} finally {
  await clear();
}
say(JSON.stringify({ protections: chosen.length, stillGreen }));
process.exit(stillGreen > 0 || chosen.length === 0 ? 1 : 0);

/** @param {typeof chosen} rows */
function rank(rows) {
  return order.indexOf(rows[0]?.check.kind ?? '');
}

/** @param {string} tree @returns {(file: string) => string | null} */
function textIn(tree) {
  return (file) => {
    try {
      return readFileSync(path.join(tree, file), 'utf8');
    } catch {
      return null;
    }
  };
}

/** Runs one check at a time, with all its rows, until none is left. @param {string} tree */
async function lane(tree) {
  for (let rows = waiting.shift(); rows; rows = waiting.shift()) {
    const check = rows[0]?.check;
    if (!check) continue;
    const { outcome, said } = await runCheck(tree, check);
    // The failure must come from the edit alone.
    if (outcome !== 'green') {
      say(`NOT GREEN with every protection on: ${JSON.stringify(check)}\n${said}`);
      for (const { name } of rows) fail(`NOT TRIED  ${name}`);
    } else for (const row of rows) await tryWithout(tree, row);
  }
}

/** @param {string} tree @param {typeof chosen[number]} row */
async function tryWithout(tree, { name, file, find, replace, check }) {
  const target = path.join(tree, file);
  const source = await readFile(target, 'utf8');
  await writeFile(
    target,
    source.replace(find, () => replace),
  );
  const { outcome, said } = await runCheck(tree, check);
  await writeFile(target, source);
  done += 1;
  const row = `${name}  (${file})`;
  if (outcome === 'red') say(`${done}/${chosen.length} red  ${row}\n      ${said}`);
  else if (outcome === 'green') fail(`STILL GREEN  ${row}`);
  else fail(`DID NOT RUN without it: ${row}\n${said}`);
}

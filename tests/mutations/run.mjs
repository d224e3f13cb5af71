import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyTree } from './copy-tree.mjs';
import { protections } from './protections.mjs';
import { runCheck } from './run-check.mjs';

// Takes each protection away in a copy of the tree and expects a test to go red: `npm run mutations -- [part of a name]`.
const wanted = process.argv[2] ?? '';
const chosen = protections.filter(({ name, file }) => name.includes(wanted) || file.includes(wanted));
const tree = await copyTree();
// What could not be tried is counted too: it proves nothing.
let stillGreen = 0;

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);
/** @param {string} text */
const fail = (text) => {
  stillGreen += 1;
  say(text);
};

try {
  const checks = new Map(chosen.map(({ check }) => [JSON.stringify(check), check]));
  /** @type {Set<string>} */
  const green = new Set();
  for (const [id, check] of checks) {
    const { outcome, said } = await runCheck(tree, check);
    if (outcome === 'green') green.add(id);
    else say(`NOT GREEN with every protection on: ${id}\n${said}`);
  }
  for (const { name, file, find, replace, check } of chosen) {
    if (!green.has(JSON.stringify(check))) {
      fail(`NOT TRIED: ${name}`);
      continue;
    }
    const target = path.join(tree, file);
    const source = await readFile(target, 'utf8');
    if (source.split(find).length !== 2) {
      fail(`NOT FOUND exactly once in ${file}: ${find} (${name})`);
      continue;
    }
    await writeFile(
      target,
      source.replace(find, () => replace),
    );
    const { outcome, said } = await runCheck(tree, check);
    await writeFile(target, source);
    if (outcome === 'red') say(`red  ${name}  (${file})`);
    else if (outcome === 'green') fail(`STILL GREEN  ${name}  (${file})`);
    else fail(`DID NOT RUN without it: ${name}\n${said}`);
  }
} finally {
  await rm(tree, { recursive: true, force: true });
}
say(JSON.stringify({ protections: chosen.length, stillGreen }));
process.exit(stillGreen > 0 ? 1 : 0);

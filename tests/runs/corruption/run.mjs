import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildHeadless } from '../../harness/headless/build.mjs';
import { faultCases } from './faults.mjs';
import { fileCases } from './files.mjs';
import { indexCases } from './index-file.mjs';
import { outsideCases } from './outside.mjs';
import { permissionCases } from './permissions.mjs';
import { arrange, copyProfile, filesOf, foldersOf } from './profile.mjs';
import { createReader } from './reader.mjs';
import { sliceOf } from './slice.mjs';
import { slowCases } from './slow.mjs';
import { updateCases } from './updates.mjs';

// Damages every file in every way, opens it with the real app, and counts unreported losses. `npm run corruption` runs
// all cases; `npm run corruption -- slice` one of each kind for each file; `npm run corruption -- --only=TEXT` those
// whose name contains the text.
const words = process.argv.slice(2);
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
/** Milliseconds after which a case counts as hung; the slowest valid one waits for a slow disk. */
const maxMs = 15 * 60_000;

await buildHeadless();
const began = performance.now();
const place = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-damage-'));
await chmod(place, 0o755);
const base = path.join(place, 'base');
const counted = path.join(place, 'counted');
const truth = await arrange(base);
await copyProfile(base, counted);
const files = await filesOf(base);
// Slow cases first: they mostly wait, and would otherwise delay the end.
const all = [
  ...slowCases(truth),
  ...(await faultCases(counted, truth)),
  ...(await updateCases(base, path.join(place, 'older'), truth)),
  ...outsideCases(truth),
  ...(await indexCases(path.join(place, 'many'))),
  ...permissionCases(truth, { files, folders: await foldersOf(base) }),
  ...(await fileCases(base, truth, files)),
].filter(({ name }) => name.includes(only));
const chosen = words.includes('slice') ? sliceOf(all) : all;
process.stdout.write(`${chosen.length} cases of ${all.length}\n`);

const count = { cases: 0, lost: 0, silent: 0 };
const slow = chosen.filter(({ sort }) => sort === 'slow');
const others = chosen.filter(({ sort }) => sort !== 'slow')[Symbol.iterator]();
// Slow disks need no processor, so each gets a lane; the others share one lane per two processors.
const lanes = [...slow.map((each) => [each]), others, others];
await Promise.all(lanes.map(take));
await rm(place, { recursive: true, force: true, maxRetries: 5 });
process.stdout.write(`${Math.round((performance.now() - began) / 1000)} s\n${JSON.stringify(count)}\n`);
process.exit(count.lost + count.silent > 0 ? 1 : 0);

/**
 * Runs cases one at a time, each in a fresh copy, until none is left. @param {Iterable<import('./slice.mjs').Case>}
 * cases @param {number} number
 */
async function take(cases, number) {
  const reader = createReader();
  for (const one of cases) {
    const folder = path.join(place, `lane-${number}`, `${count.cases}`);
    await copyProfile(base, folder);
    const hang = setTimeout(() => {
      process.stdout.write(`HANGS ${one.name}\n`);
      process.exit(1);
    }, maxMs);
    const { lost, silent, says } = await one.run(folder, reader);
    clearTimeout(hang);
    count.cases += 1;
    count.lost += lost;
    count.silent += silent;
    process.stdout.write(`${lost ? 'LOST ' : silent ? 'SILENT ' : ''}${one.name} → ${says}\n`);
    // A process being killed may still write a file there.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  await reader.end();
}

import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildHeadless } from '../headless/build.mjs';
import { damagesOf } from './damages.mjs';
import { faultCases } from './faults.mjs';
import { judge } from './judge.mjs';
import { permissionCases } from './permissions.mjs';
import { arrange, copyProfile, filesOf } from './profile.mjs';

// Damages every file in every way, opens it with the real app, and counts what was lost without a word.
// `npm run damage` takes all; `npm run damage -- 20` every 20th case of each file.
const step = Number(process.argv[2] ?? 1);
await buildHeadless();
const place = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-damage-'));
await chmod(place, 0o755);
const base = path.join(place, 'base');
const truth = await arrange(base);

/** @typedef {{ readonly name: string, readonly run: (folder: string) => Promise<import('./judge.mjs').Judgement> }} Case */
/** @type {Case[]} */
const cases = [];
for (const file of await filesOf(base)) {
  const good = await readFile(path.join(base, file));
  for (const { how, damage } of damagesOf(good)) {
    const bytes = damage(good);
    cases.push({
      name: `${file}: ${how}`,
      run: async (folder) => {
        await writeFile(path.join(folder, file), bytes);
        return judge(folder, truth, { file, bytes });
      },
    });
  }
  cases.push({
    name: `${file}: a folder in its place`,
    run: async (folder) => {
      await rm(path.join(folder, file));
      await mkdir(path.join(folder, file));
      return judge(folder, truth, { file, bytes: null });
    },
  });
  cases.push({
    name: `${file}: gone`,
    run: async (folder) => {
      await rm(path.join(folder, file));
      return judge(folder, truth, { file, bytes: null });
    },
  });
}
const byteCases = cases.filter((_, at) => at % step === 0);
const chosen = [...byteCases, ...permissionCases(truth), ...faultCases(truth, step)];
process.stdout.write(`${chosen.length} cases\n`);

const count = { cases: 0, lost: 0, silent: 0 };
let next = 0;
await Promise.all([1, 2].map(lane));
await rm(place, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(count)}\n`);
process.exit(count.lost + count.silent > 0 ? 1 : 0);

/** Takes one case after the other until none is left. @param {number} number */
async function lane(number) {
  const folder = path.join(place, `lane-${number}`);
  for (let one = chosen[next++]; one; one = chosen[next++]) {
    await copyProfile(base, folder);
    const { lost, silent, says } = await one.run(folder);
    count.cases += 1;
    count.lost += lost;
    count.silent += silent;
    process.stdout.write(`${lost ? 'LOST ' : silent ? 'SILENT ' : ''}${one.name} → ${says}\n`);
  }
}

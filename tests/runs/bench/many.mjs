import path from 'node:path';
import { inTempFolder } from './ask.mjs';
import { median, percentile, rounded } from './numbers.mjs';
import { openTable } from './open.mjs';
import { openApp } from './open-app.mjs';
import { runVault, seedFolder } from './run-vault.mjs';
import { showTable, timeFilter } from './table.mjs';

const sizes = { some: 10_000, many: 100_000 };
const runs = 3;

/** The run takes a quarter of an hour, so each part is told. @param {string} part */
const say = (part) => process.stderr.write(`  ${part} …\n`);

/**
 * Compares a hundred thousand keys with ten thousand: opening, filtering and saving.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureMany() {
  return inTempFolder(async (folder) => {
    /** @type {Record<'some' | 'many', { opens: number[], filter: number, heapMB: number, mainMB: number }>} */
    const found = {
      some: { opens: [], filter: 0, heapMB: 0, mainMB: 0 },
      many: { opens: [], filter: 0, heapMB: 0, mainMB: 0 },
    };
    const turns = /** @type {const} */ (['some', 'many']);
    for (const turn of turns) {
      say(`${sizes[turn]} keys are seeded`);
      await seedFolder(path.join(folder, turn), sizes[turn]);
      say(`${sizes[turn]} keys are opened, and read to the end`);
      const { heapMB, mainMB } = await openTable(path.join(folder, turn), { settled: true });
      Object.assign(found[turn], { heapMB, mainMB });
    }
    say('Both are opened by turns');
    for (let run = 0; run < runs; run += 1)
      for (const turn of turns)
        found[turn].opens.push((await openTable(path.join(folder, turn), { settled: false })).openMs);
    for (const turn of turns) {
      say(`${sizes[turn]} keys are filtered`);
      const { app, page } = await openApp({ userData: path.join(folder, turn) });
      await showTable(app, page);
      found[turn].filter = percentile(await timeFilter(page), 0.95);
      await app.close();
    }
    say('Keys are saved in a process of its own');
    /** @type {readonly { saves: number[] }[]} */
    const saved = await runVault('many');
    const [someSave, manySave] = saved.map(({ saves }) => median(saves));
    if (someSave === undefined || manySave === undefined) throw new Error('Nothing was saved.');
    const { some, many } = found;
    const [someOpen, manyOpen] = [median(some.opens), median(many.opens)];
    const ms = (/** @type {number} */ value) => `${rounded(value)} ms`;
    return {
      values: {
        manyOpenRatio: rounded(manyOpen / someOpen, 2),
        manyFilterRatio: rounded(many.filter / some.filter, 2),
        manySaveRatio: rounded(manySave / someSave, 2),
      },
      rows: [
        ['100,000 keys: start to table', ms(manyOpen), `${ms(someOpen)} with 10,000`],
        ['100,000 keys: filter, p95', ms(many.filter), `${ms(some.filter)} with 10,000`],
        ['100,000 keys: save one', ms(manySave), `${ms(someSave)} with 10,000`],
        ['100,000 keys: heap of the page', `${rounded(many.heapMB)} MB`, `${rounded(some.heapMB)} MB with 10,000`],
        ['100,000 keys: memory of main', `${rounded(many.mainMB)} MB`, `${rounded(some.mainMB)} MB with 10,000`],
      ],
    };
  });
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildHeadless } from '../../harness/headless/build.mjs';
import { readKeys, startChild } from '../../harness/headless/child.mjs';

// Opens one data folder in two processes of the real app, like two computers that share it without a working lock.
// Every acknowledged save must be there afterwards, from either process. `npm run two-processes [rounds]`.
const rounds = Number(process.argv[2] ?? 20);
await buildHeadless();
const place = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-twice-'));
const count = { rounds, acknowledged: 0, refused: 0, lost: 0, wrong: 0 };

/** @param {string} text */
function wrong(text) {
  count.wrong += 1;
  process.stdout.write(`${text}\n`);
}

/**
 * Starts the app once alone, until it has noted its version: the first start with a key does, and two at a time would
 * change the folder under each other before the round begins.
 * @param {string} folder
 */
async function noteVersion(folder) {
  const alone = await startChild({ folder });
  await readKeys(alone);
  const patience = AbortSignal.timeout(60_000);
  while (!(await readFile(path.join(folder, 'journal.jsonl'), 'utf8')).includes('"app-updated"')) {
    patience.throwIfAborted();
    await setTimeout(50);
  }
  await alone.quit();
}

for (let round = 0; round < rounds; round += 1) {
  const folder = path.join(place, `${round}`);
  const first = await startChild({ folder });
  await first.ask('app.chooseAccount', { account: 'real' });
  const { value: key } = await first.ask('setups.start', { system: 'plytix', company: 'Company 1' });
  await first.quit();
  await noteVersion(folder);

  const both = await Promise.all([startChild({ folder }), startChild({ folder })]);
  await Promise.all(both.map((child) => readKeys(child)));
  /** @type {Map<string, string>} */
  const named = new Map();
  /** @param {number} who @param {number} turn */
  const save = async (who, turn) => {
    const company = `Company ${who} ${turn}`;
    const answer = await both[who].ask('setups.start', { system: 'plytix', company });
    if (answer.ok) {
      count.acknowledged += 1;
      named.set(answer.value.id, company);
      return true;
    }
    count.refused += 1;
    if (answer.failure.code !== 'changed-elsewhere') wrong(`round ${round}: refused with ${answer.failure.code}`);
    return false;
  };
  // One saves, then the other tries, then the first continues; they alternate in going first.
  const [one, two] = round % 2 === 0 ? [0, 1] : [1, 0];
  if (!(await save(one, 1))) wrong(`round ${round}: the first save was refused`);
  const bytes = await readFile(path.join(folder, 'journal.jsonl'));
  if (await save(two, 1)) wrong(`round ${round}: the second was not refused`);
  const change = await both[two].ask('setups.change', { id: key.id, change: { name: 'Of the second' } });
  if (change.ok || change.failure.code !== 'changed-elsewhere') wrong(`round ${round}: the change was not refused`);
  if (!bytes.equals(await readFile(path.join(folder, 'journal.jsonl')))) wrong(`round ${round}: the journal changed`);
  if (!(await save(one, 2))) wrong(`round ${round}: the first cannot go on`);
  await Promise.all(both.map((child) => child.quit()));

  const last = await startChild({ folder });
  const [app, keys] = [await last.ask('app.read', {}), await readKeys(last)];
  const found = new Set(keys.ok ? keys.value.keys.map((/** @type {{ id: string }} */ { id }) => id) : []);
  for (const [id, company] of [...named, [key.id, 'Company 1']])
    if (!found.has(id)) {
      count.lost += 1;
      process.stdout.write(`round ${round}: ${company} is lost\n`);
    }
  for (const notice of app.ok ? app.value.notices : [{}]) wrong(`round ${round}: ${JSON.stringify(notice)}`);
  const more = await last.ask('setups.change', { id: key.id, change: { name: 'After the restart' } });
  if (!more.ok) wrong(`round ${round}: refused after the restart with ${more.failure.code}`);
  await last.quit();
}
await rm(place, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(count)}\n`);
process.exit(count.lost + count.wrong > 0 ? 1 : 0);

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildHeadless } from '../../harness/headless/build.mjs';
import { readKeys, startChild } from '../../harness/headless/child.mjs';
import { Kits } from './kits.mjs';
import { Ledger } from './ledger.mjs';
import { Protection, untilNewKey } from './protection.mjs';
import { randomFrom } from './random.mjs';

// Kills the real app with SIGKILL at random instants while it saves, and compares its later state with every
// acknowledged save. In every third round the protection changes as well, or a recovery kit is made or used: saved
// values must open with the new protection or the previous one, the kit of the vault must open it, and a use be told. `npm run crash -- 1000 [seed]`.
const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 20_261_121);
await buildHeadless();
process.stdout.write(`${kills} kills from seed ${seed}\n`);

const half = Math.ceil(kills / 2);
const [one, two] = await Promise.all([series(half, seed), series(kills - half, seed + 1)]);
const total = {
  kills,
  acknowledged: one.acknowledged + two.acknowledged,
  lost: one.lost + two.lost,
  unreadable: one.unreadable + two.unreadable,
};
process.stdout.write(`${JSON.stringify(total)}\n`);
process.exit(total.lost + total.unreadable > 0 || total.acknowledged < kills ? 1 : 0);

/** Kills and reopens one data folder repeatedly. @param {number} times @param {number} from */
async function series(times, from) {
  const random = randomFrom(from);
  const place = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-kill-'));
  const folder = path.join(place, 'data');
  const ledger = new Ledger();
  const file = path.join(place, 'kit.kq');
  const kits = new Kits(file);
  const protection = new Protection(kits);
  const switches = [`--stand-in-file=${file}`];
  const count = { acknowledged: 0, lost: 0, unreadable: 0 };
  for (let round = 0; round < times; round += 1) {
    const child = await startChild({ folder, switches });
    await inspect(child, ledger, protection, kits, count, round);
    const after = Math.floor(random() ** 2 * 60);
    const isChange = round % 3 === 2;
    const saved = saveUntil(child, ledger, random, isChange ? 150 : after);
    if (isChange) await changeAndSave(child, folder, protection, random);
    else await saved;
    await child.kill();
  }
  const last = await startChild({ folder, switches });
  await inspect(last, ledger, protection, kits, count, times);
  await last.quit();
  await rm(place, { recursive: true, force: true });
  return { ...count, acknowledged: ledger.acknowledged };
}

/**
 * Reads everything after a kill and counts differences from the acknowledged state.
 * @param {import('../../harness/headless/child.mjs').Child} child
 * @param {Ledger} ledger
 * @param {Protection} protection
 * @param {Kits} kits
 * @param {{ lost: number, unreadable: number }} count
 * @param {number} round
 */
async function inspect(child, ledger, protection, kits, count, round) {
  const shut = await protection.open(child);
  if (shut !== null) {
    count.unreadable += 1;
    process.stdout.write(`round ${round}: ${shut}\n`);
  }
  // Verification repairs a half-done change of keys.
  await child.ask('journal.verify', {});
  const [app, keys] = [await child.ask('app.read', {}), await readKeys(child)];
  if (!app.ok || !keys.ok) {
    count.unreadable += 1;
    process.stdout.write(`round ${round}: unreadable\n`);
    return;
  }
  const missing = ledger.missingFrom(keys.value.keys);
  const kit = shut === null ? await kits.check(child) : null;
  if (kit !== null) {
    count.unreadable += 1;
    process.stdout.write(`round ${round}: ${kit}\n`);
  }
  // A kill is no damage: only an unfinished journal line may be restored or reported, and the use of a kit.
  const usual = ['journal-torn-tail', 'kit-used'];
  const notices = app.value.notices.filter((/** @type {{ code: string }} */ { code }) => !usual.includes(code));
  count.lost += missing.length;
  count.unreadable += notices.length;
  for (const text of missing) process.stdout.write(`round ${round}: ${text}\n`);
  for (const notice of notices) process.stdout.write(`round ${round}: ${JSON.stringify(notice)}\n`);
}

/**
 * Changes the protection during saves, and returns at the instant for the kill: while the new key is created, while
 * values are resealed, or after the acknowledgement.
 * @param {import('../../harness/headless/child.mjs').Child} child
 * @param {string} folder
 * @param {Protection} protection
 * @param {() => number} random
 */
async function changeAndSave(child, folder, protection, random) {
  const [share, length] = [random(), random()];
  const early = new Promise((resolve) => setTimeout(resolve, length * 1000));
  const changed = protection.act(child, random);
  if (share < 0.2) {
    await Promise.race([changed, early]);
    return;
  }
  const ended = new AbortController();
  const late = untilNewKey(folder, ended.signal).then(
    () => new Promise((resolve) => setTimeout(resolve, length ** 2 * 600)),
  );
  await (share < 0.8 ? Promise.race([changed, late]) : changed);
  ended.abort();
}

/**
 * Saves continuously, several at once, until the number is reached; the last ones are then still in progress.
 * @param {import('../../harness/headless/child.mjs').Child} child
 * @param {Ledger} ledger
 * @param {() => number} random
 * @param {number} number
 */
async function saveUntil(child, ledger, random, number) {
  let answered = 0;
  await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    const more = () => {
      const [name, input] = nextSave(ledger, random);
      void child.ask(name, input).then((answer) => {
        answered += 1;
        if (answer.ok) ledger.note(answer.value);
        if (answered >= number) resolve();
        else more();
      });
    };
    for (let at = 0; at < 3; at += 1) more();
    if (number === 0) setImmediate(resolve);
  });
}

/** @param {Ledger} ledger @param {() => number} random @returns {[string, object]} */
function nextSave(ledger, random) {
  const ids = ledger.ids();
  const id = ids[Math.floor(random() * ids.length)];
  const text = () => Math.floor(random() * 1e9).toString(36);
  if (id === undefined || random() < 0.25) return ['setups.start', { system: 'plytix', company: `Company ${text()}` }];
  if (random() < 0.3)
    return ['secrets.type', { id, field: random() < 0.5 ? 'apiKey' : 'apiPassword', value: `DEMO${text()}${text()}` }];
  if (random() < 0.3) return ['setups.tick', { id, tick: 'password-manager', done: random() < 0.5 }];
  return ['setups.change', { id, change: { name: `Key ${text()}`, owner: text() } }];
}

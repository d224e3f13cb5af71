import { startChild } from '../../harness/headless/child.mjs';
import { heldAgainst, runScript } from './script.mjs';
import { readTruth } from './truth.mjs';

/** Milliseconds added to every write, sync and rename. */
const delays = [100, 1000, 3000];

/**
 * A disk that accepts everything, slowly. The app must not give up, must acknowledge everything, and must finish a
 * running save before it quits.
 * @param {import('./truth.mjs').Truth} truth
 * @returns {readonly import('./slice.mjs').Case[]}
 */
export function slowCases(truth) {
  return delays.map((ms) => ({
    group: 'disk',
    sort: 'slow',
    name: `every write, sync and rename takes ${ms} ms`,
    run: (folder, reader) => slowCase(folder, truth, ms, reader),
  }));
}

/**
 * @param {string} folder
 * @param {import('./truth.mjs').Truth} truth
 * @param {number} ms
 * @param {import('./reader.mjs').Reader} reader
 * @returns {Promise<import('./judge.mjs').Judgement>}
 */
async function slowCase(folder, truth, ms, reader) {
  const child = await startChild({ folder, switches: [`--slow-files=${ms}`] });
  const outcome = await runScript(child, truth);
  const last = child.ask('setups.start', { system: 'patchworks', company: 'Company 6' });
  const began = performance.now();
  // The save answers before the process may end; an app that does not wait ends first.
  const quitting = child.quit();
  const kept = await Promise.race([last, quitting.then(() => null)]);
  if (kept?.ok) outcome.ledger.note(kept.value);
  await quitting;
  const took = performance.now() - began;
  const found = await readTruth(await reader.open(folder));
  const wrong = heldAgainst(outcome, found);
  return {
    lost: wrong.length + (kept === null ? 1 : 0),
    silent: outcome.refusals.size,
    says: [
      outcome.says,
      kept === null ? 'quitting did not wait for a save' : `quitting took ${Math.round(took / 1000)} s`,
      ...wrong,
    ].join('; '),
  };
}

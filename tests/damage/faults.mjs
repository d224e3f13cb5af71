import { startChild } from '../headless/child.mjs';
import { Ledger } from '../kill/ledger.mjs';
import { judge } from './judge.mjs';
import { readTruth } from './profile.mjs';

/** More file calls than the script below makes, so that every single one of them fails once. */
const most = 90;

/**
 * A disk that is full from some call on, for good or for one call, and renames that a virus scanner refuses.
 * Whatever was acknowledged must be there afterwards; whatever was not must have been refused in words.
 * @param {import('./profile.mjs').Truth} truth
 * @param {number} step
 */
export function faultCases(truth, step) {
  const kinds = [
    ['ENOSPC:write', '100000'],
    ['ENOSPC:write', '1'],
    ['EIO:write', '1'],
    ['EPERM:rename', '1'],
    ['EBUSY:rename', '100000000'],
  ];
  return kinds.flatMap(([what, count]) =>
    // Each save waits some seconds for a rename to be allowed again, so that a few calls must do where it never is.
    Array.from({ length: Math.ceil((what === 'EBUSY:rename' ? 3 : most) / step) }, (_, at) => ({
      name: `${what} from call ${1 + at * step}, ${count === '1' ? 'once' : 'for good'}`,
      run: (/** @type {string} */ folder) => faultCase(folder, truth, `${what}:${1 + at * step}:${count}`),
    })),
  );
}

/** @param {string} folder @param {import('./profile.mjs').Truth} truth @param {string} fault */
async function faultCase(folder, truth, fault) {
  const ledger = new Ledger();
  const refusals = new Set();
  let child;
  try {
    child = await startChild({ folder, switches: [`--break-files=${fault}`] });
  } catch (error) {
    return { lost: 0, silent: 1, says: `does not start: ${error}` };
  }
  for (const key of truth.keys) ledger.note(key);
  const id = truth.keys[1].id;
  const script = /** @type {[string, object][]} */ ([
    ['setups.start', { system: 'plytix', company: 'Company 5' }],
    ['setups.change', { id, change: { owner: 'Tom Okafor' } }],
    ['secrets.type', { id, field: 'apiKey', value: 'DEMOANOTHER' }],
    ['setups.tick', { id, tick: 'password-manager', done: true }],
    ['setups.change', { id, change: { name: 'Key 2, renamed' } }],
  ]);
  for (const [name, input] of script) {
    const answer = await child.ask(name, input);
    if (answer.ok) ledger.note(answer.value);
    else refusals.add(answer.failure.code);
  }
  await child.kill();
  const afterwards = await startChild({ folder });
  const { keys } = await readTruth(afterwards);
  await afterwards.kill();
  const missing = ledger.missingFrom(keys);
  const unclear = refusals.has('unexpected') ? 1 : 0;
  const { lost, silent, says } = await judge(folder, { ...truth, keys, openable: [] }, { file: '', bytes: null });
  return {
    lost: missing.length + lost,
    silent: unclear + silent,
    says: `${ledger.acknowledged - truth.keys.length} of ${script.length} taken, refused: ${[...refusals].join(' ') || 'none'}; ${missing.join('; ')} ${says}`,
  };
}

import { startChild } from '../../harness/headless/child.mjs';
import { heldAgainst, runScript } from './script.mjs';
import { readTruth } from './truth.mjs';

const always = 100_000;

/** Disk faults: the kind, the calls that fail, and for how many of them. */
const kinds = [
  { code: 'ENOSPC', kind: 'write', count: always, says: 'the disk is full from write' },
  { code: 'ENOSPC', kind: 'write', count: 1, says: 'the disk is full for once at write' },
  { code: 'ENOSPC', kind: 'short', count: always, says: 'the disk takes half and is full from write' },
  { code: 'ENOSPC', kind: 'short', count: 1, says: 'the disk takes half without a word at write' },
  { code: 'EIO', kind: 'write', count: 1, says: 'the disk fails for once at write' },
  { code: 'EIO', kind: 'write', count: always, says: 'the disk fails from write' },
  { code: 'EPERM', kind: 'rename', count: 1, says: 'renaming is forbidden for once at rename' },
  { code: 'EPERM', kind: 'rename', count: always, says: 'renaming is forbidden from rename' },
  { code: 'EBUSY', kind: 'rename', count: 1, says: 'the file is held for once at rename' },
  { code: 'EBUSY', kind: 'rename', count: always, says: 'the file is held from rename' },
];

/**
 * A fault at every single file call that a script of changes makes. Every acknowledged change must be there afterwards;
 * any other must have been refused with an explanation and must not be there.
 * @param {string} base
 * @param {import('./truth.mjs').Truth} truth
 * @returns {Promise<readonly import('./slice.mjs').Case[]>}
 */
export async function faultCases(base, truth) {
  const calls = await countCalls(base, truth);
  return kinds.flatMap(({ code, kind, count, says }) =>
    Array.from({ length: calls[kind] }, (_, at) => ({
      group: 'disk',
      sort: `${says}, ${code}`,
      name: `${says} ${at + 1} (${code})`,
      run: (folder, reader) => faultCase(folder, truth, `${code}:${kind}:${at + 1}:${count}`, reader),
    })),
  );
}

/**
 * Counts the script's calls of each kind on a healthy disk. @param {string} base @param {import('./truth.mjs').Truth}
 * truth
 */
async function countCalls(base, truth) {
  const child = await startChild({ folder: base, switches: ['--break-files=none:none'] });
  await runScript(child, truth);
  const { value } = await child.ask('calls', {});
  await child.kill();
  return value;
}

/**
 * @param {string} folder
 * @param {import('./truth.mjs').Truth} truth
 * @param {string} fault
 * @param {import('./reader.mjs').Reader} reader
 * @returns {Promise<import('./judge.mjs').Judgement>}
 */
async function faultCase(folder, truth, fault, reader) {
  let child;
  try {
    // Shortened: a second for each of a hundred refused renames would be pure waiting; a unit test covers the product's
    // limit.
    child = await startChild({ folder, switches: [`--break-files=${fault}`, '--rename-ms=150'] });
  } catch (error) {
    return { lost: 0, silent: 1, says: `does not start: ${error}` };
  }
  const outcome = await runScript(child, truth).finally(() => child.kill());
  const found = await readTruth(await reader.open(folder));
  const wrong = heldAgainst(outcome, found);
  const unclear = [...outcome.refusals].filter((code) => !code.startsWith('storage-'));
  const shut = truth.openable.filter((value) => !found.openable.includes(value));
  return {
    lost: wrong.length + shut.length,
    silent: unclear.length,
    says: [outcome.says, ...wrong, ...shut.map((value) => `${value} does not open`)].join('; '),
  };
}

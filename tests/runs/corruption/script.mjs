import { Ledger } from '../crash/ledger.mjs';

/**
 * The result of a script in an app with disk trouble. `says`: the accepted and refused changes.
 * @typedef {{ readonly ledger: Ledger, readonly settings: any, readonly notes: ReadonlyMap<string, string>,
 *   readonly refusals: ReadonlySet<string>, readonly says: string }} Outcome
 */

/**
 * Makes one change of each kind in turn and records the acknowledged ones.
 * @param {Pick<import('../../harness/headless/child.mjs').Child, 'ask'>} child
 * @param {import('./truth.mjs').Truth} truth
 * @returns {Promise<Outcome>}
 */
export async function runScript(child, truth) {
  const ledger = new Ledger();
  const refusals = new Set();
  const notes = new Map(truth.documents.map(({ id, says }) => [id, says]));
  let { settings } = truth;
  let taken = 0;
  for (const key of truth.keys) ledger.note(key);
  const { id } = truth.keys[1];
  const checklist = truth.documents.find(({ what }) => what === 'drills');
  /** @type {readonly (readonly [string, object, (value: any) => void])[]} */
  const script = [
    ['setups.start', { system: 'plytix', company: 'Company 5' }, (record) => ledger.note(record)],
    ['setups.change', { id, change: { owner: 'Tom Okafor' } }, (record) => ledger.note(record)],
    ['secrets.type', { id, field: 'apiKey', value: 'DEMOANOTHER' }, (record) => ledger.note(record)],
    ['settings.change', { clipboardSeconds: 60 }, () => (settings = { ...settings, clipboardSeconds: 60 })],
    ['setups.tick', { id, tick: 'password-manager', done: true }, (record) => ledger.note(record)],
    ['checklists.note', { id: checklist?.id, note: 'Badge is back' }, (list) => notes.set(list.id, list.note)],
    ['setups.change', { id, change: { name: 'Key 2, renamed' } }, (record) => ledger.note(record)],
  ];
  for (const [name, input, note] of script) {
    const answer = await child.ask(name, input);
    if (answer.ok) {
      taken += 1;
      note(answer.value);
    } else refusals.add(answer.failure.code);
  }
  const says = `${taken} of ${script.length} taken, refused: ${[...refusals].join(' ') || 'none'}`;
  return { ledger, settings, notes, refusals, says };
}

/**
 * Differences from the acknowledged state: missing changes, and refused changes that are there.
 * @param {Outcome} outcome
 * @param {import('./truth.mjs').Truth} found
 * @returns {readonly string[]}
 */
export function heldAgainst({ ledger, settings, notes }, found) {
  const acknowledged = ledger.ids();
  return [
    ...ledger.missingFrom(found.keys),
    ...found.keys.filter(({ id }) => !acknowledged.includes(id)).map(({ id }) => `${id} was refused and is there`),
    ...ledger.newerIn(found.keys),
    ...(found.settings.clipboardSeconds === settings.clipboardSeconds ? [] : ['the settings differ']),
    ...[...notes].filter(([id, note]) => !saysSo(found, id, note)).map(([id]) => `document ${id} differs`),
  ];
}

/** @param {import('./truth.mjs').Truth} found @param {string} id @param {string} note */
function saysSo(found, id, note) {
  const says = found.documents.find((document) => document.id === id)?.says;
  return says === note || (says?.startsWith('{') === true && JSON.parse(says).note === note);
}

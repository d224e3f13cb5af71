import { readKeys } from '../../harness/headless/child.mjs';

/**
 * The state of an intact app: records, their events, the stored values that open, the settings, reviews with their
 * lines, checklists, and the recovery kit that opens. `refusals` are the codes with which values did not open.
 * @typedef {{ readonly keys: readonly any[], readonly history: readonly string[], readonly settings: any,
 *   readonly documents: readonly { readonly what: string, readonly id: string, readonly says: string }[],
 *   readonly openable: readonly string[], readonly kit: string | null, readonly refusals: readonly string[] }} Truth
 */

/** @typedef {Pick<import('../../harness/headless/child.mjs').Child, 'ask'>} Asked */

/** @param {Promise<import('../../harness/headless/child.mjs').Answer>} asked */
export async function answered(asked) {
  const answer = await asked;
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

/**
 * Reads everything that a person could miss.
 * @param {Asked} child
 * @returns {Promise<Truth>}
 */
export async function readTruth(child) {
  const { settings, openers } = await answered(child.ask('app.read', {}));
  const { keys } = await answered(readKeys(child));
  const history = [];
  for (const { id } of keys) {
    const { events } = await answered(child.ask('keys.timeline', { id }));
    history.push(...events.map((/** @type {any} */ event) => JSON.stringify(event)));
  }
  const refusals = new Set();
  const documents = await readDocuments(child, refusals);
  const openable = [];
  for (const { id, secrets } of keys) {
    for (const field of ['apiKey', 'apiPassword']) {
      if (!secrets[field]) continue;
      const copied = await child.ask('secrets.copy', { id, field });
      if (copied.ok) openable.push(`${id} ${field}`);
      else refusals.add(copied.failure.code);
    }
  }
  const kit = openers.kit?.kit ?? null;
  return { keys, history, settings, documents, openable, kit, refusals: [...refusals] };
}

/** @param {Asked} child @param {Set<string>} refusals */
async function readDocuments(child, refusals) {
  const found = [];
  const [reviews, checklists] = [await child.ask('reviews.list', {}), await child.ask('checklists.list', {})];
  for (const list of [reviews, checklists]) if (!list.ok) refusals.add(list.failure.code);
  for (const { review } of reviews.ok ? reviews.value.reviews : []) {
    const { id } = review;
    const read = await child.ask('reviews.read', { id });
    if (read.ok) found.push({ what: 'reviews', id, says: JSON.stringify(read.value) });
    else refusals.add(read.failure.code);
  }
  for (const { id } of checklists.ok ? checklists.value.checklists : []) {
    const read = await child.ask('checklists.read', { id });
    if (!read.ok) refusals.add(read.failure.code);
    // The lines of a checklist are derived from the inventory each time; a person's entries are not.
    else found.push({ what: 'drills', id, says: checklistSays(read.value) });
  }
  return found;
}

/** @param {any} checklist */
function checklistSays({ id, subject, startedAt, note, lines }) {
  const ticked = lines.flatMap((/** @type {any} */ line) => (line.tick ? [line.id] : []));
  return JSON.stringify({ id, subject, startedAt, note, ticked });
}

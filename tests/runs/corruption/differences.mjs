/** Failures that explain themselves and leave all files unchanged. */
export const polite = new Set([
  'newer-format',
  'storage-read-only',
  'storage-failed',
  'storage-full',
  'vault-locked',
  'value-locked',
]);

/**
 * @typedef {import('./truth.mjs').Truth} Truth
 * @typedef {{ readonly code: string, readonly facts: Readonly<Record<string, string | number>> }} Notice
 */

/**
 * Compares the state found with the true one. `lost` counts the changed or missing records that no notice names;
 * `unsaid` lists differences that nothing reports.
 * @param {Truth} truth
 * @param {Truth & { readonly notices: readonly Notice[] }} found
 * @returns {{ readonly lost: number, readonly unsaid: readonly string[], readonly says: string }}
 */
export function findDifferences(truth, found) {
  const { notices } = found;
  const named = notices.map(({ facts }) => Object.values(facts).join(' ')).join(' ');
  const byId = new Map(found.keys.map((key) => [key.id, key]));
  const changed = truth.keys.filter((key) => !same(byId.get(key.id), key));
  const isNamed = (/** @type {any} */ key) =>
    [byId.get(key.id)?.name.value, key.name.value, key.company].some((name) => name && named.includes(name));
  const lost = changed.filter((key) => !isNamed(key));
  const shut = truth.openable.filter((value) => !found.openable.includes(value));
  // A copy that cannot be journaled, or a locked value, is refused with an explanation on the press.
  const saysShut =
    notices.length > 0 || (found.refusals.length > 0 && found.refusals.every((code) => polite.has(code)));
  const forgotten = truth.history.filter((event) => !found.history.includes(event));
  const documents = truth.documents.filter((then) => !found.documents.some((now) => same(now, then)));
  const told = (/** @type {string} */ what) =>
    found.refusals.some((code) => polite.has(code)) ||
    notices.some(({ code, facts }) => code !== 'settings-reset' && String(facts.file).startsWith(what));
  const tellsOfHistory = notices.some(({ code }) => code.startsWith('journal-') || code === 'changes-lost');
  const tellsOfSettings = notices.some(
    ({ code, facts }) => code === 'settings-reset' || facts.file === 'settings.json',
  );
  const unsaid = [
    ...(changed.length > 0 && notices.length === 0 ? ['records differ'] : []),
    ...(shut.length > 0 && !saysShut ? ['values are shut'] : []),
    ...(forgotten.length > 0 && !tellsOfHistory ? [`${forgotten.length} events are gone`] : []),
    ...(same(found.settings, truth.settings) || tellsOfSettings ? [] : ['settings differ']),
    ...(truth.kit !== found.kit && notices.length === 0 ? ['the recovery kit differs'] : []),
    ...documents.filter(({ what }) => !told(what)).map(({ what, id }) => `${what}/${id} differs`),
  ];
  const parts = [
    notices.map(({ code }) => code).join(' ') || 'nothing to say',
    changed.length > 0 ? `${changed.length} not as they were` : '',
    shut.length > 0 ? `${shut.length} shut (${found.refusals.join(' ')})` : '',
    forgotten.length > 0 ? `${forgotten.length} events missing` : '',
    documents.length > 0 ? `${documents.length} documents not as they were` : '',
    truth.kit === found.kit ? '' : 'another recovery kit',
  ];
  return { lost: lost.length, unsaid, says: parts.filter(Boolean).join(', ') };
}

/** @param {unknown} now @param {unknown} then */
function same(now, then) {
  return JSON.stringify(now) === JSON.stringify(then);
}

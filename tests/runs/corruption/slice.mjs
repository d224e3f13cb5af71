/**
 * One case of the matrix: `group` and `sort` place it in the table, for instance a file and a kind of damage.
 * @typedef {import('./judge.mjs').Judgement} Judgement
 * @typedef {{ readonly group: string, readonly sort: string, readonly name: string,
 *   readonly run: (folder: string, reader: import('./reader.mjs').Reader) => Promise<Judgement> }} Case
 */

/**
 * One case of each sort in each group, at another place in each group, so that a slice spreads over all places.
 * @param {readonly Case[]} cases
 * @returns {readonly Case[]}
 */
export function sliceOf(cases) {
  /** @type {Map<string, Case[]>} */
  const cells = new Map();
  for (const each of cases) {
    const cell = `${each.group} ${each.sort}`;
    cells.set(cell, [...(cells.get(cell) ?? []), each]);
  }
  // A stride that shares no factor with 63, 200 or most other lengths goes round all places before it repeats one.
  return [...cells.values()].flatMap((cell, turn) => cell[(turn * 37) % cell.length] ?? []);
}

/**
 * One case of the matrix: `group` and `sort` place it in the table, for instance a file and a kind of damage.
 * @typedef {import('./judge.mjs').Judgement} Judgement
 * @typedef {{ readonly group: string, readonly sort: string, readonly name: string,
 *   readonly run: (folder: string, reader: import('./reader.mjs').Reader) => Promise<Judgement> }} Case
 */

/**
 * Picks one case of each sort in each group, at a different position in each group, so that a slice covers all
 * positions.
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
  // A stride coprime to 63, 200 and most other lengths visits all positions before it repeats one.
  return [...cells.values()].flatMap((cell, turn) => cell[(turn * 37) % cell.length] ?? []);
}

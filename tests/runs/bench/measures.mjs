import { measureKeepass } from './keepass.mjs';
import { measureSaves } from './saves.mjs';
import { measureStart } from './start.mjs';
import { measureTable } from './table.mjs';
import { measureWeight } from './weight.mjs';

/** Names on the bench's last line, in this order; null for what was not measured. */
export const names = /** @type {const} */ ([
  'startRatio',
  'firstScreenKB',
  'totalKB',
  'openMs',
  'filterP95Ms',
  'sortP95Ms',
  'scrollP95Ms',
  'saveGrowth',
  'saveVsRawWrite',
  'keepassAddRatio',
  'keepassSearchRatio',
]);

/** @typedef {Partial<Record<(typeof names)[number], number | null>>} Values */

/**
 * The result of one measure. A row of the table holds the measured thing, the number, and its baseline.
 * @typedef {{ readonly values: Values, readonly rows: readonly (readonly [string, string | number, string])[] }} Result
 */

/**
 * Every measure by the word that chooses it: `npm run bench` takes all, `npm run bench -- weight` one.
 * @type {Readonly<Record<string, () => Promise<Result>>>}
 */
export const measures = {
  weight: measureWeight,
  start: measureStart,
  table: measureTable,
  saves: measureSaves,
  keepass: measureKeepass,
};

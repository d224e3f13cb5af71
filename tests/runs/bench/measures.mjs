import { measureActivity } from './activity.mjs';
import { measureBackup } from './backup.mjs';
import { measureKeepass } from './keepass.mjs';
import { measureMany } from './many.mjs';
import { measureOpen } from './open.mjs';
import { measurePdf } from './pdf.mjs';
import { measureReview } from './review.mjs';
import { measureSaves } from './saves.mjs';
import { measureStart } from './start.mjs';
import { measureTable } from './table.mjs';
import { measureWeight } from './weight.mjs';

/** @typedef {import('./figures.mjs').FigureName} FigureName */

/** @typedef {Partial<Record<FigureName, number | null>>} Values */

/**
 * The result of one measure: its figures, and the rows of the table that explain them: the measured thing, the number,
 * and how it was found.
 * @typedef {{ readonly values: Values, readonly rows: readonly (readonly [string, string | number, string])[] }} Result
 */

/**
 * Every measure by the word that chooses it: `npm run bench` takes all but `many`, `npm run bench -- weight` one.
 * @type {Readonly<Record<string, () => Promise<Result>>>}
 */
export const measures = {
  weight: measureWeight,
  start: measureStart,
  open: measureOpen,
  table: measureTable,
  activity: measureActivity,
  saves: measureSaves,
  keepass: measureKeepass,
  backup: measureBackup,
  pdf: measurePdf,
  review: measureReview,
  many: measureMany,
};

/** The measures that take so long that they run only when asked for. */
export const onlyWhenAsked = ['many'];

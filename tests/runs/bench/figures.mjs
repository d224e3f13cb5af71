/**
 * One figure of the bench: what it measures, its unit, and its goal. A ratio has no unit.
 * @typedef {{ readonly what: string, readonly unit?: 'ms' | 's' | 'KB' | 'MB', readonly most?: number, readonly least?: number }} Figure
 */

/** Every figure of the bench's last line, in its order, with its goal. A figure without a goal is there to compare. */
export const figures = /** @satisfies {Readonly<Record<string, Figure>>} */ ({
  startRatio: { what: 'Start to interactive, against a bare window', most: 1.15 },
  firstScreenKB: { what: 'Scripts of the first screen, gzip', unit: 'KB', most: 100 },
  totalKB: { what: 'Scripts of the whole page, gzip', unit: 'KB', most: 340 },
  openMs: { what: 'Start of the process to a table of 10,000 keys', unit: 'ms' },
  filterP95Ms: { what: 'Filter 10,000 keys, keystroke to paint, p95', unit: 'ms', most: 25 },
  sortP95Ms: { what: 'Sort 10,000 keys, press to paint, p95', unit: 'ms', most: 33 },
  scrollP95Ms: { what: 'Scroll 10,000 keys, time of a frame, p95', unit: 'ms', most: 17 },
  saveGrowth: { what: 'Save one key: 10,000 keys against 10', most: 1.2 },
  saveVsRawWrite: { what: 'Save one of 10,000 keys against one raw synced write' },
  keepassAddRatio: { what: 'Add one key to 10,000, times faster than KeePassXC', least: 100 },
  keepassSearchRatio: { what: 'Search 10,000 keys, times faster than KeePassXC', least: 30 },
  openRatio: { what: 'Start to table: 10,000 keys against 12', most: 1.3 },
  pageHeapMB: { what: 'Heap of the page with 10,000 keys', unit: 'MB', most: 30 },
  mainMemoryRatio: { what: 'Memory of main: 10,000 keys against 12', most: 1.4 },
  groupP95Ms: { what: 'Group 10,000 keys, press to paint, p95', unit: 'ms', most: 33 },
  blankFrames: { what: 'Frames with a blank row while scrolling at full speed', most: 0 },
  activityOpenMs: { what: 'Activity of 100,000 lines: press to the first lines', unit: 'ms' },
  activityFilterP95Ms: { what: 'Filter 100,000 lines, keystroke to paint, p95', unit: 'ms', most: 25 },
  activityScrollP95Ms: { what: 'Scroll 100,000 lines, time of a frame, p95', unit: 'ms', most: 17 },
  activityBlankFrames: { what: 'Frames with a blank line while scrolling 100,000 at full speed', most: 0 },
  backupRatio: { what: 'Encrypted backup of 10,000 keys against `age -p` on the same bytes', most: 1.5 },
  pdfSeconds: { what: 'PDF of 10,000 keys', unit: 's', most: 40 },
  reviewStartMs: { what: 'Review of all current keys of 10,000: start', unit: 'ms', most: 2000 },
  reviewDecideMs: { what: 'The same review: save one decision', unit: 'ms', most: 10 },
  reviewSignMs: { what: 'The same review: sign off', unit: 'ms', most: 2000 },
  manyOpenRatio: { what: 'Start to table: 100,000 keys against 10,000', most: 2 },
  manyFilterRatio: { what: 'Filter, p95: 100,000 keys against 10,000', most: 2 },
  manySaveRatio: { what: 'Save one key: 100,000 keys against 10,000', most: 2 },
});

/** @typedef {keyof typeof figures} FigureName */

/** The names of all figures. */
export const names = /** @type {readonly FigureName[]} */ (Object.keys(figures));

/**
 * A figure with its unit.
 * @param {FigureName} name
 * @param {number | null} value
 */
export function valueWords(name, value) {
  /** @type {Figure} */
  const { unit } = figures[name];
  if (value === null) return 'not measured';
  return unit ? `${value.toLocaleString('en-GB')} ${unit}` : String(value);
}

/**
 * The goal of a figure; empty when it has none. Says when the value misses it.
 * @param {FigureName} name
 * @param {number | null} value
 */
export function goalWords(name, value) {
  /** @type {Figure} */
  const { unit, most, least } = figures[name];
  const limit = most ?? least;
  if (limit === undefined) return '';
  const words = `${most === undefined ? '≥' : '≤'} ${limit.toLocaleString('en-GB')}${unit ? ` ${unit}` : ''}`;
  return value !== null && isMissed(name, value) ? `${words}, missed` : words;
}

/**
 * @param {FigureName} name
 * @param {number} value
 */
function isMissed(name, value) {
  /** @type {Figure} */
  const { most, least } = figures[name];
  return (most !== undefined && value > most) || (least !== undefined && value < least);
}

/**
 * Prints the measurements, their values and their baselines in three columns.
 * @param {readonly (readonly [string, string | number, string])[]} rows
 */
export function printTable(rows) {
  const width = (/** @type {0 | 1} */ column) => Math.max(...rows.map((row) => String(row[column]).length));
  const [first, second] = [width(0), width(1)];
  for (const [what, number, note] of rows) {
    process.stdout.write(`${what.padEnd(first)}  ${String(number).padStart(second)}  ${note}\n`);
  }
}

import { figures, goalWords, names, valueWords } from './figures.mjs';

/**
 * Prints the measurements, their values and how they were found, in three columns.
 * @param {readonly (readonly [string, string | number, string])[]} rows
 */
export function printTable(rows) {
  const width = (/** @type {0 | 1} */ column) => Math.max(...rows.map((row) => String(row[column]).length));
  const [first, second] = [width(0), width(1)];
  for (const [what, number, note] of rows) {
    process.stdout.write(`${what.padEnd(first)}  ${String(number).padStart(second)}  ${note}\n`);
  }
}

/**
 * Prints the figures that were measured beside their goals.
 * @param {Readonly<Record<string, number | null>>} values
 */
export function printFigures(values) {
  printTable(
    names.flatMap((name) => {
      const value = values[name] ?? null;
      return value === null ? [] : [[figures[name].what, valueWords(name, value), goalWords(name, value)]];
    }),
  );
}

import { readFileSync } from 'node:fs';
import { figures, goalWords, names, valueWords } from './figures.mjs';

/**
 * Prints README's table from the output of a run, of which it reads the last line:
 * `npm run bench | tee bench.txt`, then `npm run bench -- --readme bench.txt`.
 * @param {string} file
 */
export function printReadmeTable(file) {
  const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  const values = /** @type {Record<string, number | null>} */ (JSON.parse(last));
  const rows = names
    .filter((name) => (values[name] ?? null) !== null)
    .map((name) => {
      const value = values[name] ?? null;
      return [figures[name].what, valueWords(name, value), goalWords(name, value) || 'none set'];
    });
  const heads = ['measure', 'found', 'goal'];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  process.stdout.write(line(heads));
  process.stdout.write(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) process.stdout.write(line(row));
}

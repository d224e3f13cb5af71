/**
 * The smallest test that must fail: one file of unit tests, one test in the built app, or a program of the project
 * that ends with its count.
 * @typedef {{ readonly kind: 'unit', readonly file: string } | { readonly kind: 'app', readonly spec: string, readonly test: string } | { readonly kind: 'run', readonly script: string, readonly args: readonly string[] }} Check
 */
/**
 * `find` occurs exactly once in the file; replacing it with `replace` removes the protection.
 * @typedef {{ readonly name: string, readonly file: string, readonly find: string, readonly replace: string, readonly check: Check }} Protection
 */

/** One file of unit tests of main. @param {string} file @returns {Check} */
export const unit = (file) => ({ kind: 'unit', file: `tests/unit/electron/${file}.test.ts` });
/** One file of unit tests elsewhere. @param {string} file @returns {Check} */
export const unitAt = (file) => ({ kind: 'unit', file: `tests/unit/${file}.test.ts` });
/** One test in the built app. @param {string} spec @param {string} test  part of its title @returns {Check} */
export const app = (spec, test) => ({ kind: 'app', spec: `tests/specs/${spec}.spec.ts`, test });
/** A program of the project. @param {string} script @param {...string} args @returns {Check} */
export const run = (script, ...args) => ({ kind: 'run', script: `tests/${script}.mjs`, args });

/**
 * Rows of one file with the same check. Without a replacement the text is removed.
 * @type {(file: string, check: Check, rows: readonly (readonly [name: string, find: string, replace?: string])[]) =>
 * readonly Protection[]}
 */
export const inFile = (file, check, rows) =>
  rows.map(([name, find, replace = '']) => ({ name, file, find, replace, check }));

/**
 * Describes why a row no longer fits; null when it can be tried.
 * @param {Protection} row
 * @param {(file: string) => string | null} read  the text of a file; null if there is none
 * @returns {string | null}
 */
export function staleness({ name, file, find, check }, read) {
  const source = read(file);
  if (source === null) return `${name}: there is no ${file}`;
  const found = source.split(find).length - 1;
  if (found !== 1) return `${name}: found ${found} times in ${file}: ${find}`;
  const tests = check.kind === 'unit' ? check.file : check.kind === 'app' ? check.spec : check.script;
  const text = read(tests);
  if (text === null) return `${name}: there is no ${tests}`;
  if (check.kind === 'app' && !text.includes(check.test)) return `${name}: no test «${check.test}» in ${tests}`;
  return null;
}

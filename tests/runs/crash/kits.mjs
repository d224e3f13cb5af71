import { readFile, writeFile } from 'node:fs/promises';

/** @typedef {import('../../harness/headless/child.mjs').Child} Child */

const job = 'a'.repeat(24);

/** The recovery kits that were made, finished or not, and the numbers of those that opened the vault. */
export class Kits {
  /** The file that every dialog of the headless app chooses. */
  #file;
  /** @type {Map<string, { readonly bytes: Buffer, readonly groups: readonly string[], readonly number: number }>} */
  #held = new Map();
  /** @type {Set<number>} */
  used = new Set();

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
  }

  /** Makes a kit, with the code written by hand. @param {Child} child @param {string | null} present */
  async make(child, present) {
    const { asked, number } = await answered(child, 'kit.begin', {});
    await answered(child, 'kit.save', {});
    const { groups } = await answered(child, 'kit.show', {});
    const bytes = await readFile(this.#file);
    this.#held.set(JSON.parse(bytes.toString()).content.kit, { bytes, groups, number });
    const typed = asked.map((/** @type {number} */ group) => groups[group - 1]);
    await answered(child, 'kit.finish', { job, typed, present });
  }

  /** The number of the kit that the vault has; null for none. @param {Child} child @returns {Promise<number | null>} */
  async present(child) {
    return (await answered(child, 'app.read', {})).openers.kit?.number ?? null;
  }

  /** Opens the vault with its kit under a new passphrase. @param {Child} child @param {string} passphrase */
  async use(child, passphrase) {
    const { kit } = (await answered(child, 'app.read', {})).openers;
    await answered(child, 'vault.lock', {});
    const says = await this.#tried(child, kit.kit);
    if (says !== 'fits') throw new Error(`The kit was not taken: ${says}`);
    await answered(child, 'kit.use', { job, passphrase });
    this.used.add(kit.number);
  }

  /** What is wrong with the kit that an unlocked vault has, in words. @param {Child} child @returns {Promise<string | null>} */
  async check(child) {
    const { openers, notices } = await answered(child, 'app.read', {});
    const told = notices.flatMap((/** @type {any} */ { code, facts }) => (code === 'kit-used' ? [facts.number] : []));
    const untold = [...this.used].filter((number) => !told.includes(number));
    if (untold.length > 0) return `the use of kit ${untold.join(', ')} is not told`;
    const unused = told.filter((/** @type {number} */ number) => !this.used.has(number));
    if (unused.length > 0) return `a use of kit ${unused.join(', ')} is told that never was`;
    if (openers.kit === null) return null;
    const says = await this.#tried(child, openers.kit.kit);
    await answered(child, 'kit.leave', {});
    return says === 'fits' ? null : `kit ${openers.kit.number} opens nothing: ${says}`;
  }

  /** @param {Child} child @param {string} kit @returns {Promise<string>} */
  async #tried(child, kit) {
    const held = this.#held.get(kit);
    if (held === undefined) return 'it was never made';
    await writeFile(this.#file, held.bytes);
    const { verdict } = await answered(child, 'kit.choose', {});
    if (verdict.reason !== 'file-fits') return verdict.reason;
    return (await answered(child, 'kit.try', { code: held.groups.join(' ') })).verdict.reason;
  }
}

/** @param {Child} child @param {string} name @param {object} input @returns {Promise<any>} */
async function answered(child, name, input) {
  const answer = await child.ask(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
  return answer.value;
}

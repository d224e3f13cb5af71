import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {import('../../harness/headless/child.mjs').Child} Child */

/**
 * The protection that the app last reported: a passphrase, or null for the keyring. A change in progress at the kill
 * may or may not be done, so there can be two; nothing else may open the vault.
 */
export class Protection {
  /** @type {string | null} */
  #present = null;
  /** `kit`: the number of the kit that opens it under that passphrase. @type {{ readonly to: string | null, readonly kit?: number } | null} */
  #asked = null;
  #kits;

  /** @param {import('./kits.mjs').Kits} kits */
  constructor(kits) {
    this.#kits = kits;
  }

  /**
   * Opens a restarted vault.
   * @param {Child} child
   * @returns {Promise<string | null>} what is wrong, in words
   */
  async open(child) {
    const app = await child.ask('app.read', {});
    if (!app.ok) return `cannot be read: ${app.failure.code}`;
    const asks = app.value.vault.protection === 'passphrase';
    const asked = this.#asked;
    const choices = [...new Set([this.#present, ...(asked ? [asked.to] : [])])];
    this.#asked = null;
    for (const choice of choices) {
      if ((choice !== null) !== asks) continue;
      const opened = choice === null ? { ok: true } : await child.ask('vault.unlock', { passphrase: choice });
      if (!opened.ok) continue;
      this.#present = choice;
      if (asked?.kit !== undefined && choice === asked.to) this.#kits.used.add(asked.kit);
      return null;
    }
    return `opens with none of ${choices.length}: ${JSON.stringify(app.value.vault)}`;
  }

  /**
   * Changes what opens the vault: its protection, or a kit is made or used.
   * @param {Child} child
   * @param {() => number} random
   */
  async act(child, random) {
    const share = random();
    if (share < 0.4) return this.change(child, random);
    const kit = await this.#kits.present(child);
    if (kit === null || share < 0.55) return this.#kits.make(child, this.#present);
    const to = `words of a kit ${Math.floor(random() * 1e9)}`;
    this.#asked = { to, kit };
    await this.#kits.use(child, to);
    this.#asked = null;
    this.#present = to;
  }

  /**
   * Requests another protection: a passphrase, another one, or the keyring again.
   * @param {Child} child
   * @param {() => number} random
   */
  async change(child, random) {
    const present = this.#present;
    const to = present !== null && random() < 0.5 ? null : `made-up words ${Math.floor(random() * 1e9)}`;
    this.#asked = { to };
    const job = 'a'.repeat(24);
    const answer = await (to === null
      ? child.ask('lock.returnToKeyring', { job, present })
      : child.ask('lock.requirePassphrase', { job, passphrase: to, present }));
    this.#asked = null;
    if (answer.ok) this.#present = to;
    else throw new Error(`The protection was not changed: ${answer.failure.code}`);
  }
}

/**
 * Waits until the list of data keys has another current key, when resealing begins.
 * @param {string} folder
 * @param {AbortSignal} signal  ends the wait
 */
export async function untilNewKey(folder, signal) {
  const before = await currentKey(folder);
  while (!signal.aborted && (await currentKey(folder)) === before)
    await new Promise((resolve) => setTimeout(resolve, 2));
}

/** @param {string} folder @returns {Promise<string | null>} */
async function currentKey(folder) {
  const { content } = JSON.parse(await readFile(path.join(folder, 'vault.json'), 'utf8'));
  return content.keys.current?.id ?? null;
}

/**
 * What the app has acknowledged, to be held against what it knows after a kill. Of each record only the last
 * acknowledged state counts; a change that was on its way when the kill came may or may not be there.
 */
export class Ledger {
  /** @type {Map<string, any>} */
  #records = new Map();
  acknowledged = 0;

  /** Notes an acknowledged record. @param {any} record */
  note(record) {
    this.acknowledged += 1;
    const held = this.#records.get(record.id);
    if (!held || held.updatedAt <= record.updatedAt) this.#records.set(record.id, record);
  }

  ids() {
    return [...this.#records.keys()];
  }

  /**
   * What is missing or older than acknowledged, in words.
   * @param {readonly any[]} found
   * @returns {readonly string[]}
   */
  missingFrom(found) {
    const byId = new Map(found.map((record) => [record.id, record]));
    return [...this.#records.values()].flatMap((record) => {
      const now = byId.get(record.id);
      if (!now) return [`${record.id} is gone`];
      if (now.updatedAt < record.updatedAt)
        return [`${record.id} is as it was at ${now.updatedAt}, acknowledged ${record.updatedAt}`];
      if (now.updatedAt === record.updatedAt && saysOf(now) !== saysOf(record)) return [`${record.id} differs`];
      return [];
    });
  }
  /**
   * Records that are newer than what was acknowledged last: a change that was refused and is there all the same.
   * @param {readonly any[]} found
   * @returns {readonly string[]}
   */
  newerIn(found) {
    return found
      .filter(({ id, updatedAt }) => updatedAt > (this.#records.get(id)?.updatedAt ?? updatedAt))
      .map(({ id }) => `${id} was refused a change and has it`);
  }
}

/** Of a value counts whether it opens; its fingerprint is another one under another key. @param {any} record */
function saysOf(record) {
  return JSON.stringify(record, (name, value) => (name === 'fingerprint' ? null : value));
}

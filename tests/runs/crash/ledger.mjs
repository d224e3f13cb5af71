/**
 * Acknowledged changes, to compare with the app's state after a kill. Of each record only the last acknowledged state
 * counts; a change in progress at the kill may or may not be there.
 */
export class Ledger {
  /** @type {Map<string, any>} */
  #records = new Map();
  acknowledged = 0;

  /** Stores an acknowledged record. @param {any} record */
  note(record) {
    this.acknowledged += 1;
    const held = this.#records.get(record.id);
    if (!held || held.updatedAt <= record.updatedAt) this.#records.set(record.id, record);
  }

  ids() {
    return [...this.#records.keys()];
  }

  /**
   * Describes what is missing or older than acknowledged.
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
   * Records newer than the last acknowledged state: a refused change that is there anyway.
   * @param {readonly any[]} found
   * @returns {readonly string[]}
   */
  newerIn(found) {
    return found
      .filter(({ id, updatedAt }) => updatedAt > (this.#records.get(id)?.updatedAt ?? updatedAt))
      .map(({ id }) => `${id} was refused a change and has it`);
  }
}

/** A value counts by whether it opens; its fingerprint differs under another key. @param {any} record */
function saysOf(record) {
  return JSON.stringify(record, (name, value) => (name === 'fingerprint' ? null : value));
}

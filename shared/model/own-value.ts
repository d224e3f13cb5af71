/**
 * What a table holds under a word from outside; undefined for a word that it does not hold itself. Every object answers to
 * `constructor` and `toString` through its prototype, and a list or a server may say either.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/**
 * Looks up an untrusted word in a table; undefined for a word that is not the table's own member. Every object inherits
 * `constructor` and `toString`, and a file or a server may send those words.
 */
export function ownValue<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

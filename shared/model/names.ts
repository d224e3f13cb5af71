/** Normalises a name for comparison: white space, case and Unicode form do not count. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * True when both texts are the same name after normalisation. Where the exact spelling matters, as in proving a rename,
 * compare the texts themselves.
 */
export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Orders names as a person would: upper and lower case together, "Key 2" before "Key 10". For `sort`. */
export function compareNames(one: string, other: string): number {
  return order.compare(one, other);
}

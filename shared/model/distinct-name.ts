import { foldName } from './names';

/** The limit of `ShortText`. */
const maxName = 200;

/** Returns the name with the first number from 2 on that gives one not in `taken`, cut to the length of a name. */
export function numberedName(base: string, taken: readonly string[]): string {
  const used = new Set(taken.map(foldName));
  const numbered = (number: number) => `${base.slice(0, maxName - ` ${number}`.length)} ${number}`;
  let number = 2;
  while (used.has(foldName(numbered(number)))) number += 1;
  return numbered(number);
}

/**
 * Makes a name that is not in `taken`: "Patchworks Integration" becomes "Patchworks Integration 2". Plytix allows equal
 * names, but its key list identifies a key only by name, so a test could not prove the role of two equal ones. A long
 * name is cut to the maximum length of a record's name.
 */
export function distinctName(name: string, taken: readonly string[]): string {
  return numberedName(name.trim().replace(/ \d{1,3}$/, ''), taken);
}

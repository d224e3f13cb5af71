/**
 * Characters that a copy drags along and nobody sees: white space in all its forms (the no-break space and the byte
 * order mark included), line breaks, and the zero-width marks.
 */
const strayCharacters = '[\\s\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]';

const strayAtTheEnds = new RegExp(`^${strayCharacters}+|${strayCharacters}+$`, 'gu');

/**
 * Takes invisible characters off both ends of a pasted value. Nothing else is ever changed: a Plytix password may
 * hold `&`, `@`, `;` or `%` (seen in public samples), so nothing is decoded, unescaped or lower-cased.
 */
export function clean(value: string): string {
  return value.replace(strayAtTheEnds, '');
}

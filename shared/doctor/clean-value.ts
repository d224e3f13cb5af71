import type { FindingCode } from '../model/finding';

/** Invisible characters that no key or password contains: zero-width, joining and direction marks. */
const invisible = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';

/**
 * Invisible characters that copying can add: all white space (the no-break space and the byte order mark included),
 * line breaks, and the zero-width marks.
 */
const strayCharacters = `[\\s${invisible}]`;

const strayAtTheEnds = new RegExp(`^${strayCharacters}+|${strayCharacters}+$`, 'gu');
const anyInvisible = new RegExp(`[${invisible}]`, 'gu');
const schemeWord = /^bearer\s+/iu;

const plainQuotes = [`""`, `''`, '``'];
const typographicQuotes = ['“”', '„“', '‘’', '«»'];

/**
 * Removes invisible characters from both ends of a pasted value. It changes nothing else: a Plytix password may hold
 * `&`, `@`, `;` or `%` (seen in public samples), so nothing is decoded, unescaped or lower-cased.
 */
export function clean(value: string): string {
  return value.replace(strayAtTheEnds, '');
}

/**
 * True when a pair of quotation marks encloses the value. `typographic` counts only marks that keyboards do not type.
 */
export function isQuoted(value: string, only: 'any' | 'typographic' = 'any'): boolean {
  const pairs = only === 'typographic' ? typographicQuotes : [...typographicQuotes, ...plainQuotes];
  return value.length > 2 && pairs.some(([open = '', close = '']) => value.startsWith(open) && value.endsWith(close));
}

/** True when the value contains an invisible character. */
export function hasInvisible(value: string): boolean {
  return value.search(anyInvisible) >= 0;
}

/**
 * Removes what one finding names and nothing else. Returns the value unchanged when removing would be a guess: plain
 * quotation marks around a password may belong to it, so they stay.
 */
export function removeNamed(value: string, field: 'apiKey' | 'apiPassword', code: FindingCode): string {
  switch (code) {
    case 'stray-whitespace':
      return clean(value);
    case 'hidden-inside':
      return value.replace(anyInvisible, '');
    case 'has-bearer':
      return clean(value).replace(schemeWord, '');
    case 'has-quotes': {
      const bare = clean(value);
      return isQuoted(bare, field === 'apiPassword' ? 'typographic' : 'any') ? bare.slice(1, -1) : value;
    }
    default:
      return value;
  }
}

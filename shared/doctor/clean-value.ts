import type { FindingCode } from '../model/finding';

/** Marks that nobody sees and no key or password consists of: zero-width, joining and direction marks. */
const invisible = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff';

/**
 * Characters that a copy drags along and nobody sees: white space in all its forms (the no-break space and the byte
 * order mark included), line breaks, and the zero-width marks.
 */
const strayCharacters = `[\\s${invisible}]`;

const strayAtTheEnds = new RegExp(`^${strayCharacters}+|${strayCharacters}+$`, 'gu');
const anyInvisible = new RegExp(`[${invisible}]`, 'gu');
const schemeWord = /^bearer\s+/iu;

const plainQuotes = [`""`, `''`, '``'];
const typographicQuotes = ['“”', '„“', '‘’', '«»'];

/**
 * Takes invisible characters off both ends of a pasted value. Nothing else is ever changed: a Plytix password may
 * hold `&`, `@`, `;` or `%` (seen in public samples), so nothing is decoded, unescaped or lower-cased.
 */
export function clean(value: string): string {
  return value.replace(strayAtTheEnds, '');
}

/** Whether a pair of quotation marks stands around a value. With `typographic` only marks that no keyboard types. */
export function isQuoted(value: string, only: 'any' | 'typographic' = 'any'): boolean {
  const pairs = only === 'typographic' ? typographicQuotes : [...typographicQuotes, ...plainQuotes];
  return value.length > 2 && pairs.some(([open = '', close = '']) => value.startsWith(open) && value.endsWith(close));
}

/** Whether a mark that nobody sees stands somewhere in a value. */
export function hasInvisible(value: string): boolean {
  return value.search(anyInvisible) >= 0;
}

/**
 * The value without what one finding names, and with everything else as it was; unchanged where taking it out would
 * be a guess. Plain quotation marks around a password may be its own, so they stay.
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

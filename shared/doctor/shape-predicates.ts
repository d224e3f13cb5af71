import { foldName } from '../model/names';
import type { ValueShape } from '../model/services/service';
import { services } from '../model/services/services';
import { hasInvisible, isQuoted } from './clean-value';

/**
 * Predicates about the shape of one value. Neither service publishes the shape of its keys, so each predicate says
 * whether it is certain; `shape-rules.ts` decides what follows. All expect a cleaned value.
 */

const bullets = '•●∙·◦○⋅‧⚫⬤＊';
const onlyMask = new RegExp(`^[${bullets}*.…]+$`, 'u');
const runOfBullets = new RegExp(`[${bullets}]{3,}|\\*{6,}`, 'u');

/** Certain. Dots or stars: the masked form of a value, whole or with a few readable characters. */
export function isMasked(value: string): boolean {
  return onlyMask.test(value) || runOfBullets.test(value);
}

const schemeOrWww = /^(https?:\/\/|www\.)\S+$/i;
const domains = Object.values(services).map(({ domain }) => domain.replaceAll('.', '\\.'));
const serviceHost = new RegExp(`^([a-z0-9-]+\\.)*(${domains.join('|')})(:\\d+)?([/?#]\\S*)?$`, 'i');

/** Certain. A web address, with or without its scheme. */
export function isWebAddress(value: string): boolean {
  return schemeOrWww.test(value) || serviceHost.test(value);
}

/** Requires a lower-case domain, so that a random password with `@` and a dot is not taken for an address. */
const email = /^[\p{L}\p{N}._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/u;

/** Certain. An e-mail address. */
export function isEmail(value: string): boolean {
  return email.test(value);
}

const wordsWithSpaces = /^\p{L}[\p{L}'’-]+( \p{L}[\p{L}'’-]+)+$/u;

/** Certain. The name of a key: one of the given names, or at least two plain words, which no key consists of. */
export function isKeyName(value: string, names: readonly string[]): boolean {
  const folded = foldName(value);
  return names.some((name) => foldName(name) !== '' && foldName(name) === folded) || wordsWithSpaces.test(value);
}

/** Certain. The scheme word of a request header was copied too; a key never contains white space. */
export function hasBearer(value: string): boolean {
  return /^bearer\s+\S/i.test(value);
}

/** Certain for a key; only likely for a password, which may contain any punctuation. */
export function hasQuotes(value: string): boolean {
  return isQuoted(value);
}

/** Certain. An invisible character in the middle, copied from a web page or a message. */
export function hasHiddenInside(value: string): boolean {
  return hasInvisible(value);
}

/**
 * A guess. No public sample of either service is shorter than 20 characters, so fewer than 8 are probably a fragment.
 */
export function isVeryShort(value: string): boolean {
  return value !== '' && [...value].length < 8;
}

/** Certain. A line break in the middle: two things were copied together. */
export function hasLineBreak(value: string): boolean {
  return /[\r\n\u2028\u2029]/u.test(value);
}

/** Certain for a key; only likely for a password. Anything except visible ASCII and line breaks. */
export function hasOddCharacter(value: string): boolean {
  return /[^\x21-\x7e\r\n\u2028\u2029]/u.test(value);
}

/** A guess from public samples: whether a value looks as those of a service do. */
export function looksLike(value: string, patterns: ValueShape): boolean {
  return patterns.every((pattern) => pattern.test(value));
}

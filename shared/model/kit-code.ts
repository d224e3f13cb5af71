/**
 * The signs of a recovery code: Crockford's base 32, which has no I, L, O or U (https://www.crockford.com/base32.html).
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number of groups of a code. */
export const kitGroups = 8;
/** The signs of one group: four carry 20 bits of the code, the last one checks them. */
const kitGroupSize = 5;
/** The random bytes of a code: 160 bits in eight groups. */
export const kitCodeBytes = 20;

/** Signs that are read for another one, because they look alike on paper. U stands in no code and looks like V. */
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/**
 * What a typed code is. `partial`: groups are missing, the last one possibly begun. `strange`: a sign that no code has,
 * with its group. `wrong`: these groups, counted from 1, fail their check. `whole`: every group holds; that says
 * nothing about which kit it belongs to.
 */
export type KitCodeJudgement =
  | { readonly state: 'partial'; readonly groups: readonly string[]; readonly wrong: readonly number[] }
  | { readonly state: 'strange'; readonly group: number; readonly sign: string }
  | { readonly state: 'wrong'; readonly wrong: readonly number[] }
  | { readonly state: 'long' }
  | { readonly state: 'whole'; readonly groups: readonly string[] };

/**
 * Reads what a person typed: case, blanks, dashes, dots and line breaks do not matter, and a sign that looks like one
 * of the code is read for it.
 */
export function judgeKitCode(typed: string): KitCodeJudgement {
  const letters = [...typed.normalize('NFKC').toUpperCase()].filter((sign) => !/[\s\p{Pd}._:,;|/]/u.test(sign));
  const read = letters.map((sign) => alike[sign] ?? sign);
  const strange = read.findIndex((sign) => !signs.includes(sign));
  if (strange >= 0)
    return { state: 'strange', group: Math.floor(strange / kitGroupSize) + 1, sign: letters[strange] ?? '' };
  const groups: string[] = [];
  for (let at = 0; at < read.length; at += kitGroupSize) groups.push(read.slice(at, at + kitGroupSize).join(''));
  const full = groups.filter((group) => group.length === kitGroupSize);
  const wrong = full.flatMap((group, place) => (holdsKitGroup(group, place + 1) ? [] : [place + 1]));
  if (groups.length > kitGroups) return { state: 'long' };
  if (full.length < kitGroups) return { state: 'partial', groups, wrong };
  return wrong.length > 0 ? { state: 'wrong', wrong } : { state: 'whole', groups };
}

/** Writes random bytes as the groups of a code. Throws for another number of bytes than `kitCodeBytes`. */
export function kitCodeOf(bytes: Uint8Array): readonly string[] {
  if (bytes.length !== kitCodeBytes) throw new Error('wrong length');
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return Array.from({ length: kitGroups }, (_, place) => {
    const values = Array.from({ length: kitGroupSize - 1 }, (_unused, at) => {
      const start = (place * (kitGroupSize - 1) + at) * 5;
      return Number.parseInt(bits.slice(start, start + 5), 2);
    });
    return [...values, checkOf(values, place + 1)].map((value) => signs[value] ?? '').join('');
  });
}

/** True when a group, in the code's own signs, holds at its place, counted from 1. */
export function holdsKitGroup(group: string, place: number): boolean {
  const values = [...group].map((sign) => signs.indexOf(sign));
  if (values.length !== kitGroupSize || values.includes(-1)) return false;
  return checkOf(values.slice(0, -1), place) === values.at(-1);
}

/**
 * The check of a group: a weighted sum in the field of 32 elements, plus the group's place. Any one wrong sign, any two
 * swapped neighbours and any two swapped groups fail it.
 */
function checkOf(values: readonly number[], place: number): number {
  let sum = place;
  values.forEach((value, at) => {
    let product = value;
    for (let times = 0; times <= at; times += 1) product = doubled(product);
    sum ^= product;
  });
  return sum;
}

/** Multiplies by x in GF(2)[x] modulo x⁵ + x² + 1. */
function doubled(value: number): number {
  const shifted = value << 1;
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted;
}

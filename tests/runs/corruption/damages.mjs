/**
 * One way to damage a file. A slice takes at least one of each `sort` for each file.
 * @typedef {{ readonly sort: string, readonly how: string, readonly damage: (good: Buffer) => Buffer }} Damage
 */

const flips = 200;
const cuts = 64;

/**
 * Every kind of damage to bytes: empty, zeroes, truncated at every 64th of the length, one bit flipped at 200 places,
 * well-formed files of another shape, other format versions.
 * @param {Buffer} good  the intact file
 * @returns {readonly Damage[]}
 */
export function damagesOf(good) {
  const shapes = { null: 'null', 'a list': '[]', 'an empty object': '{}', 'a text': '"vault"' };
  return [
    { sort: 'empty', how: 'empty', damage: () => Buffer.alloc(0) },
    { sort: 'zero-filled', how: 'zero-filled', damage: () => Buffer.alloc(good.length) },
    ...Object.entries(shapes).map(([how, text]) => ({ sort: how, how, damage: () => Buffer.from(text) })),
    ...versions(good),
    ...Array.from({ length: cuts - 1 }, (_, place) => ({
      sort: 'cut',
      how: `cut at ${place + 1}/64`,
      damage: () => good.subarray(0, Math.floor((good.length * (place + 1)) / cuts)),
    })),
    ...Array.from({ length: flips }, (_, place) => ({
      sort: 'bit',
      how: `bit ${place % 8} flipped at ${place}/200`,
      damage: () => flip(good, Math.floor((good.length * place) / flips), place % 8),
    })),
  ];
}

/** @param {Buffer} good @param {number} at @param {number} bit */
function flip(good, at, bit) {
  const bytes = Buffer.from(good);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return bytes;
}

/**
 * The same file with another format version, if it has one. `updates.mjs` tests files of real older versions.
 * @param {Buffer} good
 */
function versions(good) {
  const text = good.toString('utf8');
  const found = /"(formatVersion|version|format)":\s*(\d+)/.exec(text);
  if (!found) return [];
  return [0, 999].map((version) => {
    const how = version === 0 ? 'a format that can be none' : 'a newer format';
    return { sort: how, how, damage: () => Buffer.from(text.replace(found[0], `"${found[1]}":${version}`)) };
  });
}

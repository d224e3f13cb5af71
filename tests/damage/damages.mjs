/**
 * One way to damage a file.
 * @typedef {{ readonly how: string, readonly damage: (good: Buffer) => Buffer }} Damage
 */

const flips = 200;
const cuts = 64;

/**
 * Every damage that bytes can take: empty, zeroes, every 64th of the length cut off, one bit flipped at 200 places,
 * well-formed files of another shape, other format versions.
 * @param {Buffer} good  the file as it should be
 * @returns {readonly Damage[]}
 */
export function damagesOf(good) {
  return [
    { how: 'empty', damage: () => Buffer.alloc(0) },
    { how: 'zero-filled', damage: () => Buffer.alloc(good.length) },
    { how: 'null', damage: () => Buffer.from('null') },
    { how: 'a list', damage: () => Buffer.from('[]') },
    { how: 'an empty object', damage: () => Buffer.from('{}') },
    { how: 'a text', damage: () => Buffer.from('"vault"') },
    ...versions(good),
    ...Array.from({ length: cuts - 1 }, (_, place) => ({
      how: `cut at ${place + 1}/64`,
      damage: () => good.subarray(0, Math.floor((good.length * (place + 1)) / cuts)),
    })),
    ...Array.from({ length: flips }, (_, place) => ({
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

/** The same file with another format version, where it has one. @param {Buffer} good */
function versions(good) {
  const text = good.toString('utf8');
  const found = /"(formatVersion|version|format)":\s*(\d+)/.exec(text);
  if (!found) return [];
  return [0, 999].map((version) => ({
    how: version === 0 ? 'an older format' : 'a newer format',
    damage: () => Buffer.from(text.replace(found[0], `"${found[1]}":${version}`)),
  }));
}

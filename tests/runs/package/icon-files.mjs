/**
 * Puts PNG pictures into the two icon containers. Both have taken PNG as it is since Windows Vista and OS X 10.7.
 * @typedef {{ readonly size: number, readonly png: Buffer }} Picture  `size` in pixels, square
 */

/**
 * A Windows icon: one directory entry of 16 bytes for each picture, up to 256 px, which is written as 0.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export function windowsIcon(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [place, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * place;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The macOS types that hold PNG, by their size in pixels; the second of a size is its twofold-density name. */
const macTypes = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/**
 * A macOS icon: blocks of type, length and picture.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export function macIcon(pictures) {
  const blocks = pictures.flatMap(({ size, png }) =>
    (macTypes[/** @type {keyof typeof macTypes} */ (size)] ?? []).map((type) => block(type, png)),
  );
  return block('icns', Buffer.concat(blocks));
}

/** @param {string} type @param {Buffer} content */
function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

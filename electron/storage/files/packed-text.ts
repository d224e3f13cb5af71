import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The size of one piece of memory for many compressed texts, in bytes. */
const slabSize = 1_048_576;

let input = Buffer.alloc(0);
let slab = Buffer.alloc(0);
let used = 0;

/**
 * Compresses text that stays in memory, at the fastest level: a better one saves little, because signatures and sealed
 * values do not compress. Thousands of small buffers between short-lived ones would keep three times their memory from
 * going back to the system, so they share large ones, and the input is copied into the same buffer each time.
 */
export function packText(text: string): Buffer {
  const most = text.length * 3;
  if (input.length < most) input = Buffer.allocUnsafeSlow(most);
  const size = input.write(text, 'utf8');
  return keep(deflateRawSync(input.subarray(0, size), { level: 1, memLevel: 7 }));
}

/** Returns the text in what `packText` made. */
export function unpackText(packed: Buffer): string {
  return inflateRawSync(packed).toString('utf8');
}

function keep(compressed: Buffer): Buffer {
  if (used + compressed.length > slab.length) {
    slab = Buffer.allocUnsafeSlow(Math.max(slabSize, compressed.length));
    used = 0;
  }
  const kept = slab.subarray(used, used + compressed.length);
  compressed.copy(kept);
  used += compressed.length;
  return kept;
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Compresses text that stays in memory, at the fastest level: a better one saves little, because signatures and sealed
 * values do not compress.
 */
export function packText(text: string): Buffer {
  // Copied, because zlib returns a part of a larger buffer, which would stay in memory as a whole.
  return Buffer.from(deflateRawSync(Buffer.from(text, 'utf8'), { level: 1, memLevel: 7 }));
}

/** Returns the text in what `packText` made. */
export function unpackText(packed: Buffer): string {
  return inflateRawSync(packed).toString('utf8');
}

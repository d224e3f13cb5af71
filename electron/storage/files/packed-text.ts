import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Compresses text that stays in memory, at the fastest level: a better one saves little, because signatures and sealed
 * values do not compress.
 */
export function packText(text: string): Buffer {
  const compressed = deflateRawSync(Buffer.from(text, 'utf8'), { level: 1, memLevel: 7 });
  // Copied out: zlib returns a part of a larger buffer, and a pooled copy would be one, too. All of it would stay.
  const packed = Buffer.allocUnsafeSlow(compressed.length);
  compressed.copy(packed);
  return packed;
}

/** Returns the text in what `packText` made. */
export function unpackText(packed: Buffer): string {
  return inflateRawSync(packed).toString('utf8');
}

/** The encodings that lists come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** A text file's content without its byte order mark, and the detected encoding. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/**
 * Decodes a text file of unknown encoding: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 when all of it
 * is valid, otherwise as Windows-1252, which older Windows spreadsheets write.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = (encoding: TextEncoding, fatal = false) => ({
    text: new TextDecoder(encoding, { fatal }).decode(bytes).replace(/^\ufeff/, ''),
    encoding,
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || looksLikeUtf16(bytes)) return decoded('utf-16le');
  try {
    return decoded('utf-8', true);
  } catch {
    return decoded('windows-1252');
  }
}

/** Western text in UTF-16LE has a zero byte at nearly every odd position; a list in another encoding has none. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const odd = bytes.subarray(0, 1000).filter((_, place) => place % 2 === 1);
  return odd.length > 0 && odd.filter((byte) => byte === 0).length > odd.length / 2;
}

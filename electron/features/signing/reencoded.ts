import { setImmediate } from 'node:timers/promises';
import { sha256Of } from './sign-file';

/** The largest file that is compared in other encodings, in bytes: each takes a copy of it in memory. */
const maxBytes = 32 * 1024 * 1024;

/** What a program changed when it saved the same words again. */
type Reencoding = 'utf-16' | 'ansi' | 'byte-order-mark' | 'line-ends';

/**
 * Finds how a file was saved again, if its words are those that were signed: with other line ends, with or without the
 * mark at its start, or in another encoding. Null for any other change.
 */
export async function findReencoding(
  bytes: Uint8Array,
  signed: { readonly sha256: string },
): Promise<Reencoding | null> {
  if (bytes.length > maxBytes || bytes.length === 0) return null;
  const { text, how } = decoded(bytes);
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const had = { mark: text.startsWith('\uFEFF'), crlf: /\r\n/.test(text) };
  for (const mark of [true, false])
    for (const crlf of [true, false]) {
      await setImmediate();
      const tried = Buffer.from(`${mark ? '\uFEFF' : ''}${crlf ? plain.replaceAll('\n', '\r\n') : plain}`, 'utf8');
      if ((await sha256Of([tried])) !== signed.sha256) continue;
      return how ?? (crlf === had.crlf && mark !== had.mark ? 'byte-order-mark' : 'line-ends');
    }
  return null;
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly how: Reencoding | null } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const name = first === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(name, { ignoreBOM: true }).decode(bytes), how: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), how: null };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), how: 'ansi' };
  }
}

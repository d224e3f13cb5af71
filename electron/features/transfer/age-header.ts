import { KnownFailure } from '../../failures';

const firstLine = 'age-encryption.org/v1';
/**
 * The largest work factor that a file may require for one guess: 2^20, age's own limit for reading (age, scrypt.go).
 */
const maxWork = 20;
/** In bytes; longer than the header of any file with a passphrase. */
const maxHeader = 4096;

/**
 * Checks the clear header of a file before anybody types a passphrase. An age file for a passphrase has exactly one
 * stanza, `-> scrypt <salt> <log2 of the work>` (age-encryption.org/v1, "scrypt recipient stanza").
 * @throws KnownFailure `file-not-age`, `file-damaged`, or `file-other-content` for an age file that no passphrase
 *   opens.
 */
export function checkAgeHeader(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.subarray(0, maxHeader)).toString('latin1');
  const isWhole = text.startsWith(`${firstLine}\n`);
  if (!isWhole) {
    // A line with one wrong byte is still recognisable, and a truncated file may end within it.
    const isCut = text.length < firstLine.length + 1 && firstLine.startsWith(text);
    const isFlipped = differences(text.slice(0, firstLine.length), firstLine) <= 2 || text.startsWith(firstLine);
    throw new KnownFailure(isCut || isFlipped ? 'file-damaged' : 'file-not-age');
  }
  const [, kind = '', rest = ''] = /^-> (\S+) ?([^\n]*)\n/.exec(text.slice(firstLine.length + 1)) ?? [];
  if (kind === 'X25519' || kind === 'ssh-ed25519' || kind === 'ssh-rsa' || kind === 'piv-p256')
    throw new KnownFailure('file-other-content', kind);
  const work = /^[A-Za-z0-9+/]{22} (\d{1,2})$/.exec(rest)?.[1];
  if (kind !== 'scrypt' || work === undefined || Number(work) > maxWork) throw new KnownFailure('file-damaged');
}

function differences(text: string, other: string): number {
  if (text.length !== other.length) return Number.POSITIVE_INFINITY;
  return [...text].filter((character, place) => character !== other[place]).length;
}

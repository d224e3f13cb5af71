import type { ThreadTask } from '../../async/thread-messages';
import { KnownFailure } from '../../failures';
import { type KeepassEntry, readKeepass, writeKeepass } from './keepass-database';

/** Writes a file of entries, or reads one. */
export type KeepassInput =
  | {
      readonly act: 'write';
      readonly entries: readonly KeepassEntry[];
      readonly passphrase: string;
      readonly name: string;
    }
  | { readonly act: 'check'; readonly bytes: Uint8Array; readonly passphrase: string };

/** `bytes` of a written file, empty after a check; `entries` and `groups` as read back. */
export type KeepassOutput = {
  readonly bytes: Uint8Array;
  readonly entries: number;
  readonly groups: readonly string[];
};

/**
 * The heavy work with KeePass files. A written file is read back and compared, value by value, before it is returned.
 * @throws KnownFailure as `readKeepass` does; `unexpected` when the file does not hold what was written.
 */
export const keepassTask: ThreadTask<KeepassInput, KeepassOutput> = async (input, { progress }) => {
  if (input.act === 'check') {
    progress('decrypting', 0, 0);
    return told(new Uint8Array(), await readKeepass(input.bytes, input.passphrase));
  }
  progress('encrypting', 0, 0);
  const bytes = await writeKeepass(input.entries, input.passphrase, input.name);
  progress('verifying', 0, 0);
  const found = await readKeepass(bytes, input.passphrase);
  if (!sameEntries(input.entries, found)) throw new KnownFailure('unexpected', 'read back');
  return told(bytes, found);
};

function told(bytes: Uint8Array, entries: readonly KeepassEntry[]): KeepassOutput {
  return { bytes, entries: entries.length, groups: [...new Set(entries.map(({ group }) => group))] };
}

function sameEntries(wanted: readonly KeepassEntry[], found: readonly KeepassEntry[]): boolean {
  const plain = ({ group, title, userName, url, notes, password, apiKey, version }: KeepassEntry) =>
    JSON.stringify([group, title, userName, url, notes, password, apiKey, version]);
  const ordered = (entries: readonly KeepassEntry[]) => JSON.stringify(entries.map(plain).sort());
  return ordered(wanted) === ordered(found);
}

import { requests } from '../../shared/contract/contract';
import type { KeyRecord } from '../../shared/model/key-record';

/** So many records are checked and sent in a few hundredths of a second, in which nothing else happens. */
export const listedAtOnce = 250;

/** Lists of keys as JSON, of which the next one can be made while nobody waits for it. */
export type KeyTexts = {
  /** The keys as JSON, parsed as everything is that goes to the page. */
  of(keys: readonly KeyRecord[]): string;
  /** Makes the text of further keys soon, for whoever asks for exactly those. */
  prepare(read: () => readonly KeyRecord[]): void;
};

type Prepared = { readonly keys: readonly KeyRecord[]; readonly text: string };

// The IPC server parses what goes out, and cannot look into a text: so this is done here.
function write(keys: readonly KeyRecord[]): string {
  return JSON.stringify(requests['keys.list'].output.shape.keys.parse(keys));
}

/** Keeps one prepared text at most, and gives it only for the very records it was made of: they never change in place. */
export function createKeyTexts(): KeyTexts {
  let prepared: Prepared | null = null;
  return {
    of(keys) {
      const ready = prepared;
      prepared = null;
      const same = ready?.keys.length === keys.length && ready.keys.every((key, place) => key === keys[place]);
      return ready && same ? ready.text : write(keys);
    },
    prepare(read) {
      setImmediate(() => {
        try {
          const keys = read();
          prepared = { keys, text: write(keys) };
        } catch {
          // The vault was locked meanwhile, or a record does not fit: whoever asks for these keys is told.
          prepared = null;
        }
      });
    },
  };
}

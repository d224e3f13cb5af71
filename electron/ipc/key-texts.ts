import { requests } from '../../shared/contract/contract';
import type { KeyRecord } from '../../shared/model/key-record';

/** Records per page of the list: parsing and sending them blocks main for a few hundredths of a second. */
export const listedAtOnce = 250;

/** Pages of the key list as JSON. The next page can be prepared while main is idle. */
export type KeyTexts = {
  /** The keys as JSON, parsed by the contract like everything that goes to the page. */
  of(keys: readonly KeyRecord[]): string;
  /** Prepares the text of the next keys in the background, for a request for exactly those. */
  prepare(read: () => readonly KeyRecord[]): void;
};

type Prepared = { readonly keys: readonly KeyRecord[]; readonly text: string };

// The IPC server parses every output but cannot look into a string, so the records are parsed here.
function write(keys: readonly KeyRecord[]): string {
  return JSON.stringify(requests['keys.list'].output.shape.keys.parse(keys));
}

/** Caches one prepared text, keyed by the identity of its records: records are never changed in place. */
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
          // The vault was locked meanwhile, or a record does not fit the schema: the request for these keys will fail.
          prepared = null;
        }
      });
    },
  };
}

import { heldFacts } from '../../storage/journal/held-ids';
import type { TravellingKey } from './payload';

/** Notes which keys go into a file, for its line in the journal. */
export type HeldList = {
  /** Passes keys on and notes their ids. */
  readonly listed: (keys: AsyncIterable<TravellingKey>) => AsyncGenerator<TravellingKey, void>;
  /** The facts of the keys so far: those with a value in the file, and those that it only names. */
  readonly facts: () => ReturnType<typeof heldFacts>;
};

/** Creates an empty list. */
export function createHeldList(): HeldList {
  const withValues: string[] = [];
  const without: string[] = [];
  return {
    async *listed(keys) {
      for await (const key of keys) {
        (Object.keys(key.values).length > 0 ? withValues : without).push(key.record.id);
        yield key;
      }
    },
    facts: () => heldFacts(withValues, without),
  };
}

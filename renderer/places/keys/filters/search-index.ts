import { useEffect } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { wordsOf } from '../../../../shared/inventory/key-words';

/** Stops when fewer milliseconds than this are left in the idle period. */
const enough = 2;

/** Builds the keys' search texts while the page is idle, so that the first typed letter finds them ready. */
export function useSearchIndex(keys: ReadonlyMap<string, KeyRecord>): void {
  useEffect(() => {
    const left = keys.values();
    const prepare = (deadline: IdleDeadline) => {
      for (let next = left.next(); !next.done; next = left.next()) {
        wordsOf(next.value);
        if (deadline.timeRemaining() < enough) {
          waiting = requestIdleCallback(prepare);
          return;
        }
      }
    };
    let waiting = requestIdleCallback(prepare);
    return () => cancelIdleCallback(waiting);
  }, [keys]);
}

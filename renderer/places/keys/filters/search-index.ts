import { useEffect } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { wordsOf } from '../../../state/key-words';

/** Milliseconds left for a frame below which it is better to stop. */
const enough = 2;

/** Puts together what keys are found by while the page has nothing else to do, so that the first typed letter finds it ready. */
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

import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

const wipes = new Set<() => void>();

/** Calls `wipe` when the app locks: for a passphrase or a value that is being typed, which must not wait behind the lock. */
export function useWipedAtLock(wipe: () => void): void {
  const latest = useRef(wipe);
  useEffect(() => {
    latest.current = wipe;
  });
  useEffect(() => {
    const now = () => latest.current();
    wipes.add(now);
    return () => {
      wipes.delete(now);
    };
  }, []);
}

/** Wipes what was registered. Drawn at once: a page that is being hidden is drawn late, and its fields would keep the text. */
export function wipeTyped(): void {
  flushSync(() => {
    for (const wipe of wipes) wipe();
  });
}

import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

const wipes = new Set<() => void>();

/**
 * Calls `wipe` when the app locks: for a field with a passphrase or a value, which must not keep it behind the lock.
 */
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

/**
 * Wipes all registered fields. Renders synchronously: a page that is being hidden renders late, and its fields would
 * keep the text.
 */
export function wipeTyped(): void {
  flushSync(() => {
    for (const wipe of wipes) wipe();
  });
}

import { useEffect, useState } from 'react';

/** A hidden page paints nothing: there the work begins after this many milliseconds. */
const atTheLatestMs = 500;

/**
 * Runs `act` once, after the next paint: its scripts and requests would otherwise compete with the screen that is being
 * drawn. Call the returned function to give it up.
 */
export function afterPaint(act: () => void): () => void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    act();
  };
  // A frame's callback runs before its paint, a timer set in it after.
  requestAnimationFrame(() => setTimeout(once));
  const timer = setTimeout(once, atTheLatestMs);
  return () => {
    isDone = true;
    clearTimeout(timer);
  };
}

let wasPainted = false;

/** False while the first screen is drawn for the first time, for parts that it does not wait for. */
export function useFirstPaint(): boolean {
  const [isPainted, setPainted] = useState(wasPainted);
  useEffect(() => {
    if (wasPainted) return;
    return afterPaint(() => {
      wasPainted = true;
      setPainted(true);
    });
  }, []);
  return isPainted;
}

import { useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../shared/contract/failure';
import { oneAtATime } from './one-at-a-time';
import { useOverviewStore } from './overview-store';

/** The minimum of milliseconds between two questions: a bulk test changes thousands of keys, several a second. */
const pauseMs = 1000;

type Follower = {
  /** While it is not on the screen nothing is asked; what changed meanwhile is asked for as soon as it is again. */
  readonly show: (isOnScreen: boolean) => void;
  readonly stop: () => void;
};

/**
 * Runs `ask` now and after changes of keys: at once after a rest, otherwise once for all changes of a second, and never
 * twice at a time. `ask` does not reject.
 * @param isShown as `show` takes it, at the beginning
 */
export function followInventory(ask: () => Promise<void>, isShown: boolean): Follower {
  let isOnScreen = isShown;
  let isStale = true;
  let isStopped = false;
  let begunAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = oneAtATime(async () => {
    if (isStopped || !isOnScreen) return;
    isStale = false;
    begunAt = performance.now();
    await ask();
  });
  const follow = () => {
    if (!isStale || timer !== undefined) return;
    const pause = begunAt + pauseMs - performance.now();
    if (pause <= 0) return start();
    timer = setTimeout(() => {
      timer = undefined;
      start();
    }, pause);
  };
  const unsubscribe = useOverviewStore.subscribe(({ counts }, { counts: before }) => {
    if (counts?.revision === before?.revision) return;
    isStale = true;
    follow();
  });
  follow();
  return {
    show(on) {
      isOnScreen = on;
      follow();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** `answer` is null until main has answered. After a failure, and until a new question is answered, the last stays. */
type Followed<T> = { readonly answer: T | null; readonly failure: Failure | null };

const unanswered = { answer: null, failure: null };

/**
 * Asks main for something that depends on many keys, and again after changes of keys, as `followInventory` does.
 * @param read sends the question; a new function is a new question, so keep it with `useCallback`
 * @param isOnScreen false while nobody needs or sees the answer
 */
export function useFollowed<T>(read: () => Promise<Answer<T>>, isOnScreen = true): Followed<T> {
  const [followed, setFollowed] = useState<Followed<T>>(unanswered);
  const follower = useRef<Follower | null>(null);
  const isNeeded = useRef(isOnScreen);
  isNeeded.current = isOnScreen;
  useEffect(() => {
    let here = true;
    const begun = followInventory(async () => {
      const answer = await read();
      if (!here) return;
      if (answer.ok) setFollowed({ answer: answer.value, failure: null });
      else setFollowed((before) => ({ ...before, failure: answer.failure }));
    }, isNeeded.current);
    follower.current = begun;
    return () => {
      here = false;
      begun.stop();
    };
  }, [read]);
  useEffect(() => follower.current?.show(isOnScreen), [isOnScreen]);
  return followed;
}

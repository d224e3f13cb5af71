/** Cancels one exchange: when its caller stops it, when it takes too long, or when no data arrives for too long. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Call it when data arrives; it restarts the idle time. */
  readonly progress: () => void;
  /** Rejects with the reason as soon as the exchange is cancelled, even if the fetch function ignores its signal. */
  readonly race: <T>(work: Promise<T>) => Promise<T>;
  readonly end: () => void;
};

/** Starts the timers. Times in milliseconds; call `end`, or the timers keep running. */
export function startDeadline(totalMs: number, idleMs: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController();
  const expire = () => controller.abort(new DOMException('The time for this request is over', 'TimeoutError'));
  const stop = () => controller.abort(new DOMException('The request was stopped', 'AbortError'));
  const total = setTimeout(expire, totalMs);
  let idle = setTimeout(expire, idleMs);
  let ended = false;
  if (caller?.aborted) stop();
  caller?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    progress: () => {
      clearTimeout(idle);
      if (!ended) idle = setTimeout(expire, idleMs);
    },
    race: (work) =>
      new Promise((resolve, reject) => {
        const cancel = () => reject(controller.signal.reason);
        if (controller.signal.aborted) cancel();
        controller.signal.addEventListener('abort', cancel, { once: true });
        work.then(resolve, reject).finally(() => controller.signal.removeEventListener('abort', cancel));
      }),
    end: () => {
      ended = true;
      clearTimeout(total);
      clearTimeout(idle);
      caller?.removeEventListener('abort', stop);
    },
  };
}

/** Runs a task after every earlier task has settled, fulfilled or rejected. */
export type RunExclusive = <T>(task: () => Promise<T> | T) => Promise<T>;

/** Creates a queue that runs tasks one at a time, in order. A task that waits for its own queue deadlocks. */
export function createSerialQueue(): RunExclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

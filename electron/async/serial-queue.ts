/** Runs a task after all tasks given before have ended, whether well or badly. */
export type RunExclusive = <T>(task: () => Promise<T> | T) => Promise<T>;

/** Makes one queue: tasks run one at a time, in the order in which they came. A task must not wait for its own queue. */
export function createSerialQueue(): RunExclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

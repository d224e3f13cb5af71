/**
 * Returns a function that starts `run`, but never twice at once: what is started meanwhile runs once more, afterwards.
 * `run` reads what it needs when it begins, and does not reject.
 */
export function oneAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const start = async () => {
    running = true;
    do {
      again = false;
      await run();
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void start();
  };
}

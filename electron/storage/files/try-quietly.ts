/** Runs what may fail without harm: it is tried again at a later start, or only tidies up. */
export function tryQuietly(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}

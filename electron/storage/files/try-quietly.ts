/** Runs work whose failure is harmless: it is tried again at a later start, or only tidies up. */
export function tryQuietly(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}

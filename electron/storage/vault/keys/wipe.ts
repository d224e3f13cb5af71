/** Overwrites secret bytes as soon as they are no longer needed. Strings cannot be wiped: keep them short-lived. */
export function wipe(...all: readonly (Uint8Array | null | undefined)[]): void {
  for (const bytes of all) bytes?.fill(0);
}

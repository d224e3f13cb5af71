/** Counts the file calls of this process by kind, so that a run knows where a fault can strike. */
export const fileCalls = { write: 0, rename: 0, short: 0 };

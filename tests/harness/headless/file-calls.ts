/** How many calls of each sort the files of this process have seen: so a run knows at which of them a fault can strike. */
export const fileCalls = { write: 0, rename: 0, short: 0 };

/** The place of every change of protection: only one runs at a time, and a dialog that opens later finds it again. */
export const protectionJob = 'lock.protection';

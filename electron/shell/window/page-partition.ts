/** The session of every page of the app. Without `persist:` it lives in memory alone: no cache, no cookies, nothing on the disk. */
export const pagePartition = 'page';

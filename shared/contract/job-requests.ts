import * as z from 'zod/mini';
import { JobId } from './job';

const onJob = z.strictObject({ job: JobId });
const nothing = z.strictObject({});

/**
 * What a person can do to long work while it runs. A request that starts such work takes `job` in its input, publishes
 * `jobs.progressed` meanwhile and answers when it is done; a stopped one answers with the failure `stopped`.
 * All three do nothing to a job that has ended.
 */
export const jobRequests = {
  'jobs.stop': { input: onJob, output: nothing, updates: 'none' },
  'jobs.pause': { input: onJob, output: nothing, updates: 'none' },
  'jobs.resume': { input: onJob, output: nothing, updates: 'none' },
} as const;

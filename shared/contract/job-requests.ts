import * as z from 'zod/mini';
import { JobId } from './job';

const onJob = z.strictObject({ job: JobId });
const nothing = z.strictObject({});

/**
 * What a person can do with a running job. A request that starts a job takes `job` in its input, publishes
 * `jobs.progressed` while it runs and answers at the end; a stopped job answers with the failure `stopped`. All three
 * requests do nothing when the job has ended.
 */
export const jobRequests = {
  'jobs.stop': { input: onJob, output: nothing, updates: 'none' },
  'jobs.pause': { input: onJob, output: nothing, updates: 'none' },
  'jobs.resume': { input: onJob, output: nothing, updates: 'none' },
} as const;

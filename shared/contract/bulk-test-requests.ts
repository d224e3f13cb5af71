import * as z from 'zod/mini';
import { KeyId } from '../model/key-record';
import { mostRetested, RetestSummary } from './bulk-test';
import { JobId } from './job';

/** Testing many keys as one job. A stopped one answers with what it came to so far, not with a failure. */
export const retestRequests = {
  'tests.runMany': {
    input: z.strictObject({ job: JobId, ids: z.array(KeyId).check(z.minLength(1), z.maxLength(mostRetested)) }),
    output: RetestSummary,
    updates: 'none',
  },
} as const;

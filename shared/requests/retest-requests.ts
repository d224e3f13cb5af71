import * as z from 'zod/mini';
import { JobId } from '../job';
import { KeyId } from '../key-record';
import { mostRetested, RetestSummary } from '../retest';

/** Testing many keys as one job. A stopped one answers with what it came to so far, not with a failure. */
export const retestRequests = {
  'tests.runMany': {
    input: z.strictObject({ job: JobId, ids: z.array(KeyId).check(z.minLength(1), z.maxLength(mostRetested)) }),
    output: RetestSummary,
  },
} as const;

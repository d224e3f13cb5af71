import * as z from 'zod/mini';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';
import { BulkTestSummary } from './bulk-test';
import { JobId } from './job';

/** Tests many keys as one job. A stopped job answers with the results so far, not with a failure. */
export const bulkTestRequests = {
  'tests.runMany': {
    input: z.strictObject({ job: JobId, ids: z.array(KeyId).check(z.minLength(1), z.maxLength(keyLimits.tested)) }),
    output: BulkTestSummary,
    updates: 'none',
  },
} as const;

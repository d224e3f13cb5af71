import * as z from 'zod/mini';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';
import { AgreedCompanies } from './company-requests';
import { JobId } from './job';

const passphrase = z.string().check(z.minLength(1), z.maxLength(1024));

/**
 * Requests about KeePass files. Main asks where to save the file. `fileName` is null when the person closed that
 * dialog; then nothing was written.
 */
export const keepassRequests = {
  /**
   * The number of these keys whose values are all here under a key that is open, so that the file would hold them whole.
   * Nothing is opened: a damaged value shows only when the file is made.
   */
  'keepass.countWhole': {
    input: z.strictObject({ ids: z.array(KeyId).check(z.maxLength(keyLimits.listed)) }),
    output: z.object({ count: z.int() }),
    updates: 'none',
  },
  'keepass.export': {
    input: z.strictObject({
      job: JobId,
      ids: z.array(KeyId).check(z.minLength(1), z.maxLength(keyLimits.inKeepass)),
      agreed: AgreedCompanies,
      passphrase,
    }),
    output: z.object({
      fileName: z.nullable(z.string()),
      keys: z.int(),
      /** Keys that were left out, and why. `unreadable`: a value is stored, its key is open, and it does not open. */
      left: z.array(z.object({ id: KeyId, reason: z.enum(['no-value', 'locked', 'unreadable']) })),
    }),
    updates: 'none',
  },
  /** Opens a file with its passphrase and reports what is in it. Keeps nothing of it. */
  'keepass.check': {
    input: z.strictObject({ job: JobId, passphrase }),
    output: z.object({ fileName: z.nullable(z.string()), entries: z.int(), groups: z.array(z.string()) }),
    updates: 'none',
  },
} as const;

import * as z from 'zod/mini';
import { KeyId } from '../model/key-record';
import { JobId } from './job';

const passphrase = z.string().check(z.minLength(1), z.maxLength(1024));

/** The maximum number of keys in one KeePass file. */
const maxInKeepass = 10_000;

/**
 * Requests about KeePass files. Main asks where to save the file. `fileName` is null when the person closed that
 * dialog; then nothing was written.
 */
export const keepassRequests = {
  /** The number of these keys whose values are all readable here, so that the file would hold them whole. */
  'keepass.countWhole': {
    input: z.strictObject({ ids: z.array(KeyId).check(z.maxLength(maxInKeepass)) }),
    output: z.object({ count: z.int() }),
    updates: 'none',
  },
  'keepass.export': {
    input: z.strictObject({
      job: JobId,
      ids: z.array(KeyId).check(z.minLength(1), z.maxLength(maxInKeepass)),
      passphrase,
    }),
    output: z.object({
      fileName: z.nullable(z.string()),
      keys: z.int(),
      /** Keys that were left out because none of their values could be written, and why. */
      left: z.array(z.object({ id: KeyId, reason: z.enum(['no-value', 'locked']) })),
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

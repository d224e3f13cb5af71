import * as z from 'zod/mini';
import { KeyId } from '../model/key-record';
import { JobId } from './job';

const passphrase = z.string().check(z.minLength(1), z.maxLength(1024));

/** The most keys that one KeePass file takes. */
const maxInKeepass = 10_000;

/**
 * KeePass files. Main asks where the file goes; `fileName` is null when the person closed that dialog, and then nothing
 * was done.
 */
export const keepassRequests = {
  'keepass.export': {
    input: z.strictObject({
      job: JobId,
      ids: z.array(KeyId).check(z.minLength(1), z.maxLength(maxInKeepass)),
      passphrase,
    }),
    output: z.object({
      fileName: z.nullable(z.string()),
      keys: z.int(),
      /** Keys of which no value could be put into the file, and why. */
      left: z.array(z.object({ id: KeyId, reason: z.enum(['no-value', 'locked']) })),
    }),
    updates: 'none',
  },
  /** Opens a file with its passphrase and says what is in it; nothing of it is kept. */
  'keepass.check': {
    input: z.strictObject({ job: JobId, passphrase }),
    output: z.object({ fileName: z.nullable(z.string()), entries: z.int(), groups: z.array(z.string()) }),
    updates: 'none',
  },
} as const;

import * as z from 'zod/mini';
import { IsoDate, ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';
import { AgreedCompanies } from './company-requests';
import { JobId } from './job';
import { FilePreview, KeyOutcome, LastBackup, MadeFile, Taken } from './transfer';

const nothing = z.strictObject({});
const FileId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
const Passphrase = z.string().check(z.minLength(1), z.maxLength(1024));
const made = z.object({ made: z.nullable(MadeFile) });

/**
 * Exporting and opening encrypted files. Main asks for each file's location: a null answer means that the person closed
 * that dialog. A file's content stays in main under the file's id; the page sees no secret of it.
 */
export const transferRequests = {
  'transfer.lastBackup': { input: nothing, output: z.object({ last: z.nullable(LastBackup) }), updates: 'none' },
  'transfer.backUp': { input: z.strictObject({ job: JobId, passphrase: Passphrase }), output: made, updates: 'none' },
  /** Makes a passphrase that can be read out on the phone. Main keeps no copy. */
  'transfer.newPassphrase': { input: nothing, output: z.object({ passphrase: z.string() }), updates: 'none' },
  /** `unreadable`: keys with a value that does not open. With any, no file was made. */
  'transfer.handOver': {
    input: z.strictObject({
      job: JobId,
      ids: z.array(KeyId).check(z.minLength(1), z.maxLength(keyLimits.handedOver)),
      to: ShortText.check(z.minLength(1)),
      expires: IsoDate,
      /** Whether the notes of the keys go along. */
      notes: z.boolean(),
      agreed: AgreedCompanies,
      passphrase: Passphrase,
    }),
    output: z.extend(made, { unreadable: z.array(KeyId) }),
    updates: 'none',
  },
  'transfer.choose': {
    input: nothing,
    output: z.object({ chosen: z.nullable(z.object({ file: FileId, name: z.string() })) }),
    updates: 'none',
  },
  'transfer.open': {
    input: z.strictObject({ job: JobId, file: FileId, passphrase: Passphrase }),
    output: FilePreview,
    updates: 'none',
  },
  /** `signer`: whether the backup's signing key is the person's own; without an answer it is not. */
  'transfer.take': {
    input: z.strictObject({
      job: JobId,
      file: FileId,
      outcomes: z.array(KeyOutcome).check(z.maxLength(6)),
      signer: z.optional(z.enum(['mine', 'other'])),
    }),
    output: Taken,
    updates: 'none',
  },
  'transfer.forget': { input: z.strictObject({ file: FileId }), output: nothing, updates: 'none' },
} as const;

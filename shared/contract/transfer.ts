import * as z from 'zod/mini';
import { IsoDate, IsoTime } from '../model/fact';
import { KeyId, KeyStatus, System } from '../model/key-record';

/**
 * What taking a file would do to one key. `new`: it is not here. `same` and `newer-here`: it stays as it is.
 * `newer-in-file`: the file's record replaces the older one here. `locked-here`: a value that cannot be opened here
 * comes back. `purged-here`: somebody took it out of this record before.
 */
export const KeyOutcome = z.enum(['new', 'newer-in-file', 'locked-here', 'purged-here', 'same', 'newer-here']);
export type KeyOutcome = z.infer<typeof KeyOutcome>;

/** One key of a file, before anything is taken from it: no secret, only how many values come along. */
export const PreviewRow = z.object({
  id: KeyId,
  system: System,
  company: z.string(),
  name: z.string(),
  status: KeyStatus,
  outcome: KeyOutcome,
  /** Values in the file, and values that the file should hold but does not: they could not be opened when it was made. */
  values: z.int(),
  missing: z.int(),
  changedAt: IsoTime,
  changedHere: z.nullable(IsoTime),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** What an opened file holds, and what taking it would do here. */
export const FilePreview = z.object({
  kind: z.enum(['backup', 'handover']),
  madeAt: IsoTime,
  madeBy: z.string(),
  machine: z.string(),
  expires: z.nullable(IsoDate),
  /** SHA-256 of the file, in hex. */
  digest: z.string(),
  /** When this very file was taken here before. */
  takenAt: z.nullable(IsoTime),
  rows: z.array(PreviewRow),
  /** Reviews and to-do lists that are not here yet. */
  documents: z.int(),
});
export type FilePreview = z.infer<typeof FilePreview>;

/** A file that was written, read back and found to hold what it should. */
export const MadeFile = z.object({
  /** Its name without the folder. */
  name: z.string(),
  keys: z.int(),
  values: z.int(),
  /** Values that could not be opened and are not in it. */
  missing: z.int(),
  documents: z.int(),
  digest: z.string(),
  at: IsoTime,
});
export type MadeFile = z.infer<typeof MadeFile>;

/** What was taken from a file. */
export const Taken = z.object({
  added: z.int(),
  replaced: z.int(),
  opened: z.int(),
  documents: z.int(),
});
export type Taken = z.infer<typeof Taken>;

/** What the journal tells of the last backup. */
export const LastBackup = z.object({ at: IsoTime, keys: z.int(), digest: z.string() });
export type LastBackup = z.infer<typeof LastBackup>;

import * as z from 'zod/mini';
import { IsoDate, IsoTime } from '../model/fact';
import { KeyId, KeyStatus, System } from '../model/key-record';

/**
 * What taking a file would do to one key. `new`: the key is not here. `same` and `newer-here`: the key here stays
 * unchanged. `newer-in-file`: the file's record replaces the older one here. `locked-here`: restores a value that
 * cannot be opened here. `purged-here`: its record was removed here for good; taking the file brings it back.
 */
export const KeyOutcome = z.enum(['new', 'newer-in-file', 'locked-here', 'purged-here', 'same', 'newer-here']);
export type KeyOutcome = z.infer<typeof KeyOutcome>;

/** One key of a file before it is taken: no secret, only the number of values. */
export const PreviewRow = z.object({
  id: KeyId,
  system: System,
  company: z.string(),
  name: z.string(),
  status: KeyStatus,
  outcome: KeyOutcome,
  /** Values in the file, and values missing from it because they could not be opened when the file was made. */
  values: z.int(),
  missing: z.int(),
  changedAt: IsoTime,
  changedHere: z.nullable(IsoTime),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** The content of an opened file, and what taking it would do here. */
export const FilePreview = z.object({
  kind: z.enum(['backup', 'handover']),
  madeAt: IsoTime,
  madeBy: z.string(),
  machine: z.string(),
  expires: z.nullable(IsoDate),
  /** SHA-256 of the file, in hex. */
  digest: z.string(),
  /** When this exact file was taken here before; null when it was not. */
  takenAt: z.nullable(IsoTime),
  rows: z.array(PreviewRow),
  /** The number of reviews and checklists that are not here yet. */
  documents: z.int(),
  /**
   * The key that signed where a backup was made. `here`: whether it is the person's own here, they have another one, or
   * none. Null without one.
   */
  signer: z.nullable(
    z.object({ name: z.string(), fingerprint: z.string(), here: z.enum(['own', 'other-own', 'none']) }),
  ),
});
export type FilePreview = z.infer<typeof FilePreview>;

/** A file that was written, read back and verified. */
export const MadeFile = z.object({
  /** The file's name without its folder. */
  name: z.string(),
  keys: z.int(),
  values: z.int(),
  /** Values that could not be opened and are missing from the file. */
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

/** The journal's entry about the last backup. */
export const LastBackup = z.object({ at: IsoTime, keys: z.int(), digest: z.string() });
export type LastBackup = z.infer<typeof LastBackup>;

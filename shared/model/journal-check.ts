import * as z from 'zod/mini';
import { IsoTime } from './fact';

/**
 * One thing that is wrong with the journal. `line` counts lines of its file from 1; `before` and `after` are the times
 * of the nearest readable lines around it, null where there is none. `unreadable`: not a line of a journal. `changed`:
 * not what was signed. `cut`: lines are missing here. `foreign`: signed with a key that is none of this vault's.
 */
export const JournalFinding = z.object({
  line: z.int().check(z.minimum(1)),
  kind: z.enum(['unreadable', 'changed', 'cut', 'foreign']),
  before: z.nullable(IsoTime),
  after: z.nullable(IsoTime),
});
export type JournalFinding = z.infer<typeof JournalFinding>;

/** No answer brings more findings than this; `total` says how many there are. */
export const maxFindings = 100;

/**
 * What a check of the journal found. `complete` is false where some lines or the end could not be checked, because a key
 * that signs them is not open, or because nothing tells where the journal ended.
 */
export const JournalCheck = z.object({
  checkedAt: IsoTime,
  length: z.int().check(z.minimum(0)),
  complete: z.boolean(),
  total: z.int().check(z.minimum(0)),
  findings: z.array(JournalFinding).check(z.maxLength(maxFindings)),
});
export type JournalCheck = z.infer<typeof JournalCheck>;

import * as z from 'zod/mini';
import { IsoTime } from './fact';

/**
 * One thing that is wrong with the journal. `line` counts lines of its file from 1; `before` and `after` are the times
 * of the nearest readable lines around it, null where there is none. `unreadable`: not a line of a journal. `changed`:
 * not what was signed. `cut`: lines are missing here.
 */
export const JournalFinding = z.object({
  line: z.int().check(z.minimum(1)),
  kind: z.enum(['unreadable', 'changed', 'cut']),
  before: z.nullable(IsoTime),
  after: z.nullable(IsoTime),
});
export type JournalFinding = z.infer<typeof JournalFinding>;

/** No answer brings more findings than this; `total` says how many there are. */
export const mostFindings = 100;

/**
 * What a check of the journal found. `complete` is false where some lines could not be checked, because the values are
 * locked and with them the key that signs.
 */
export const JournalCheck = z.object({
  checkedAt: IsoTime,
  length: z.int().check(z.minimum(0)),
  complete: z.boolean(),
  total: z.int().check(z.minimum(0)),
  findings: z.array(JournalFinding).check(z.maxLength(mostFindings)),
});
export type JournalCheck = z.infer<typeof JournalCheck>;

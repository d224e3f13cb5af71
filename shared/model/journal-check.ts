import * as z from 'zod/mini';
import { IsoTime } from './fact';

/**
 * One fault in the journal. `line` is the line number in its file, from 1. `before` and `after` are the times of the
 * nearest readable lines, null where there is none. `unreadable`: not a journal line. `changed`: the signature does not
 * match. `cut`: lines are missing here. `foreign`: signed with a key that is not this vault's.
 */
export const JournalFinding = z.object({
  line: z.int().check(z.minimum(1)),
  kind: z.enum(['unreadable', 'changed', 'cut', 'foreign']),
  before: z.nullable(IsoTime),
  after: z.nullable(IsoTime),
});
export type JournalFinding = z.infer<typeof JournalFinding>;

/** The maximum number of findings in one answer; `total` counts all. */
export const maxFindings = 100;

/**
 * The result of a journal check. `complete` is false when some lines or the end could not be checked, because their
 * signing key is locked or the journal's end is not recorded.
 */
export const JournalCheck = z.object({
  checkedAt: IsoTime,
  length: z.int().check(z.minimum(0)),
  complete: z.boolean(),
  total: z.int().check(z.minimum(0)),
  findings: z.array(JournalFinding).check(z.maxLength(maxFindings)),
});
export type JournalCheck = z.infer<typeof JournalCheck>;

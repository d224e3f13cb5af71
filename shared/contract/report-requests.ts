import * as z from 'zod/mini';
import { ageBands } from '../model/age-bands';
import { IsoTime, ShortText } from '../model/fact';
import { JournalCheck } from '../model/journal-check';
import { KeyId } from '../model/key-record';
import { ReviewId } from '../review/review';
import { JobId } from './job';

const nothing = z.strictObject({});

/** A report can be about no more keys than this. */
const maxReported = 50_000;

const Scope = z.strictObject({ company: z.nullable(ShortText), includeKept: z.boolean() });
const printFormat = z.enum(['pdf', 'print']);

/**
 * What became of an export. `closed`: the person closed the dialog, and nothing was made. `file` is the name without
 * its folder, `sha256` the file's fingerprint; both are empty for what went to a printer.
 */
export const ExportResult = z.object({
  outcome: z.enum(['saved', 'printed', 'closed']),
  file: z.string(),
  sha256: z.string(),
  keys: z.int(),
});
export type ExportResult = z.infer<typeof ExportResult>;

/**
 * What became of the journal lines in a JSON report. `stand`: each is in this journal, letter for letter. `differs`: line
 * `line` is not as this journal holds it. `elsewhere`: none is in this journal. `unreadable`: the file holds no such lines.
 */
export const LinesVerdict = z.object({
  outcome: z.enum(['stand', 'differs', 'elsewhere', 'unreadable']),
  count: z.int(),
  line: z.nullable(z.int()),
});
export type LinesVerdict = z.infer<typeof LinesVerdict>;

/**
 * What a report file was found to be. `known`: byte for byte one that was made here, as the journal tells. `changed`:
 * its name tells of a review that was signed here, but its content is another. `unknown`: nothing here made it.
 */
export const FileVerdict = z.object({
  outcome: z.enum(['closed', 'known', 'changed', 'unknown']),
  file: z.string(),
  sha256: z.string(),
  /** The journal's line about it: what was made, when and by whom. */
  made: z.nullable(
    z.object({
      what: z.enum(['inventory', 'key', 'review']),
      title: z.string(),
      at: IsoTime,
      who: z.string(),
      seq: z.int(),
    }),
  ),
  /** The journal lines in it; null for a file that is no JSON report. */
  lines: z.nullable(LinesVerdict),
});
export type FileVerdict = z.infer<typeof FileVerdict>;

/** The numbers behind the two pictures; months are `2026-11`, oldest first. */
export const ReportCharts = z.object({
  ages: z.record(z.enum(ageBands), z.int()),
  months: z.array(z.object({ month: z.string(), draft: z.int(), current: z.int(), ended: z.int() })),
});
export type ReportCharts = z.infer<typeof ReportCharts>;

/** Reports, the numbers of their pictures, and the proof of files and of the journal. Each export is noted in the journal. */
export const reportRequests = {
  /** `choice`: keys that were picked on the page, in its order, and the filters in its words. */
  'reports.export': {
    input: z.strictObject({
      job: JobId,
      format: z.enum(['csv', 'json', 'pdf', 'print']),
      scope: Scope,
      choice: z.nullable(
        z.strictObject({
          ids: z.array(KeyId).check(z.maxLength(maxReported)),
          filters: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(40)),
        }),
      ),
    }),
    output: ExportResult,
    updates: 'none',
  },
  /** The set-up record of one key. */
  'reports.key': {
    input: z.strictObject({ job: JobId, id: KeyId, format: printFormat }),
    output: ExportResult,
    updates: 'none',
  },
  /** A signed-off review. */
  'reports.review': {
    input: z.strictObject({ job: JobId, id: ReviewId, format: printFormat }),
    output: ExportResult,
    updates: 'none',
  },
  'reports.charts': { input: Scope, output: ReportCharts, updates: 'none' },
  /** Asks for a file and compares it with what the journal tells of reports. */
  'reports.checkFile': { input: nothing, output: FileVerdict, updates: 'none' },

  /** What the last check found; null before the first. */
  'journal.read': {
    input: nothing,
    output: z.object({ length: z.int(), check: z.nullable(JournalCheck) }),
    updates: 'none',
  },
  'journal.verify': {
    input: nothing,
    output: z.object({ length: z.int(), check: z.nullable(JournalCheck) }),
    updates: 'none',
  },
} as const;

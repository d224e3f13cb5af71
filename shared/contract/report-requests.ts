import * as z from 'zod/mini';
import { ageBands } from '../model/age-bands';
import { IsoTime, ShortText } from '../model/fact';
import { JournalCheck } from '../model/journal-check';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';
import { ReviewId } from '../review/review';
import { JobId } from './job';

const nothing = z.strictObject({});

const Scope = z.strictObject({ company: z.nullable(ShortText), includeKept: z.boolean() });
const printFormat = z.enum(['pdf', 'print']);

/**
 * The outcome of an export. `closed`: the person closed the dialog and nothing was made. `file` is the name without its
 * folder, `sha256` the file's hash; both are empty for printing.
 */
export const ExportResult = z.object({
  outcome: z.enum(['saved', 'printed', 'closed']),
  file: z.string(),
  sha256: z.string(),
  keys: z.int(),
  /** Who signed it; null when nothing protects the vault, so that no signing key can be kept. */
  signedBy: z.nullable(z.object({ name: z.string(), fingerprint: z.string() })),
});
export type ExportResult = z.infer<typeof ExportResult>;

/**
 * The verdict on the journal lines in a JSON report. `stand`: every line is in this journal unchanged. `differs`: line
 * `line` differs from this journal. `elsewhere`: no line is in this journal. `unreadable`: the file holds no such
 * lines.
 */
export const LinesVerdict = z.object({
  outcome: z.enum(['stand', 'differs', 'elsewhere', 'unreadable']),
  count: z.int(),
  line: z.nullable(z.int()),
});
export type LinesVerdict = z.infer<typeof LinesVerdict>;

/** Who signed a file, by the key and not by the name alone. `knownAs`: the name under which the key is listed here. */
const FileSignature = z.object({
  signedBy: z.string(),
  signedAt: IsoTime,
  keyMadeAt: IsoTime,
  fingerprint: z.string(),
  who: z.enum(['own', 'own-earlier', 'known', 'unknown']),
  knownAs: z.nullable(z.string()),
  givenUpAt: z.nullable(IsoTime),
  /** The file's name, its kind and its title when it was signed. */
  file: z.string(),
  what: z.enum(['inventory', 'key', 'review', 'purged', 'activity']),
  title: z.string(),
});

/** Lines that differ from the signed ones, with the numbers of the first. */
const LinesDiffering = z.object({
  changed: z.int(),
  added: z.int(),
  missing: z.int(),
  moved: z.boolean(),
  cutShort: z.boolean(),
  first: z.array(z.int()),
});

/**
 * The verdict on a report file. `holds`: it is byte for byte what a known key signed, or what this history says was made
 * here. `fails`: it is not. `unjudged`: nothing here can tell; `reason` says why.
 */
export const FileVerdict = z.object({
  outcome: z.enum(['closed', 'holds', 'fails', 'unjudged']),
  reason: z.enum([
    'closed',
    'signed',
    'in-history',
    'changed',
    'forged',
    're-signed',
    'signed-after-given-up',
    'name-in-history',
    'no-signature',
    'signature-unreadable',
    'signature-newer',
    'other-signature',
    'unknown-key',
    'signed-in-future',
    'signed-before-key',
    'given-up-key',
    'signature-alone',
    'too-big',
  ]),
  file: z.string(),
  sha256: z.string(),
  /** Null without a signature, or for one that is not genuine: then nothing in it means anything. */
  signature: z.nullable(FileSignature),
  notes: z.array(
    z.enum([
      'renamed',
      'signed-inside',
      'signature-elsewhere',
      'signature-rewritten',
      'signature-missing',
      'key-gone',
      'given-up-later',
      'other-name',
      'practice-file',
      'real-file',
    ]),
  ),
  /** How another program has saved the same words again; null when that is not what happened. */
  reencoded: z.nullable(z.enum(['utf-16', 'ansi', 'byte-order-mark', 'line-ends'])),
  /** The bytes that the file is longer (or, negative, shorter) than the signed one; 0 without a signature. */
  longer: z.int(),
  differs: z.nullable(LinesDiffering),
  /** The journal's entry about the file: what was made, when and by whom. */
  made: z.nullable(
    z.object({
      what: z.enum(['inventory', 'key', 'review', 'purged', 'activity']),
      title: z.string(),
      at: IsoTime,
      who: z.string(),
      seq: z.int(),
    }),
  ),
  /** The verdict on its journal lines; null for a file that is no JSON report. */
  lines: z.nullable(LinesVerdict),
});
export type FileVerdict = z.infer<typeof FileVerdict>;

/** The numbers behind the two charts. Months are written `2026-11`, oldest first. */
export const ReportCharts = z.object({
  ages: z.record(z.enum(ageBands), z.int()),
  months: z.array(z.object({ month: z.string(), draft: z.int(), current: z.int(), missing: z.int(), ended: z.int() })),
});
export type ReportCharts = z.infer<typeof ReportCharts>;

/**
 * Requests about reports, the numbers of their charts, and checks of files and of the journal. Each export is recorded
 * in the journal.
 */
export const reportRequests = {
  /** `choice`: keys selected on the page, in the page's order, with its filters in words. */
  'reports.export': {
    input: z.strictObject({
      job: JobId,
      format: z.enum(['csv', 'json', 'pdf', 'print']),
      scope: Scope,
      choice: z.nullable(
        z.strictObject({
          ids: z.array(KeyId).check(z.maxLength(keyLimits.exported)),
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
  /** The list of purged keys. */
  'reports.purged': {
    input: z.strictObject({ job: JobId, format: z.enum(['csv', 'pdf']) }),
    output: ExportResult,
    updates: 'none',
  },
  'reports.charts': { input: Scope, output: ReportCharts, updates: 'none' },
  /** Asks for a file and judges it. `again`: the file that was checked last, without asking. */
  'reports.checkFile': {
    input: z.strictObject({ again: z.optional(z.literal(true)) }),
    output: FileVerdict,
    updates: 'none',
  },

  /** The result of the last check; null before the first. */
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

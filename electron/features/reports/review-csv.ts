import { createHash } from 'node:crypto';
import { type ReviewReport, type ReviewReportRow, wordOf } from '../../../shared/reports/review-report';
import { writeCsvPieces } from './csv';
import type { DocumentWords } from './document-words';
import { keyCells, keyHeads } from './key-columns';

/**
 * The CSV of a signed-off review, in pieces. It depends on the report alone, so the same report gives the same bytes.
 * Every row repeats what was signed, so that a copied row still shows its origin.
 */
export function reviewCsvPieces(report: ReviewReport, words: DocumentWords): Iterable<string> {
  const signed = [
    report.title,
    report.scope,
    report.filters.join('; '),
    report.reviewer,
    report.signedAt,
    report.signedBy,
    report.machine,
    report.startedAt,
    report.reviewId,
    report.appVersion,
  ];
  const line = (row: ReviewReportRow) => [
    words(`word.decision.${wordOf(report, row)}`),
    row.reason,
    row.decidedBy,
    row.decidedAt,
    ...keyCells(row.key, words),
    ...signed,
  ];
  return writeCsvPieces({
    columns: [
      ...(['decision', 'reason', 'decidedBy', 'decidedAt'] as const).map((name) => words(`column.${name}`)),
      ...keyHeads(words),
      ...signedColumns.map((name) => words(name)),
    ],
    count: report.rows.length,
    row: (place) => {
      const row = report.rows[place];
      return row ? line(row) : [];
    },
  });
}

/** The same CSV as one string. */
export function reviewCsv(report: ReviewReport, words: DocumentWords): string {
  return [...reviewCsvPieces(report, words)].join('');
}

const signedColumns = [
  'column.review',
  'column.scope',
  'column.filters',
  'column.reviewer',
  'column.signedAt',
  'column.signedBy',
  'column.machine',
  'column.startedAt',
  'column.reviewId',
  'column.appVersion',
] as const;

/** The fingerprint of a file, as other tools compute it: its SHA-256 in lower-case hex. */
export function fileFingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

import type { JournalLine } from '../../storage/journal/line';
import type { Vault } from '../../storage/vault/vault';
import type { ListedLines } from '../activity/activity';
import { type ActivityWords, activityWords } from './activity-words';
import { writeCsvPieces } from './csv';
import type { DocumentWords } from './document-words';

/** What an export of the activity says of itself. */
export type ActivityHeader = {
  readonly company: string | null;
  /** The active filters in words. */
  readonly filters: readonly string[];
  readonly lines: number;
  /** How many lines of the journal the filters and the company leave out. */
  readonly leftOut: number;
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly machine: string;
  readonly appVersion: string;
  readonly practice: boolean;
};

/** The columns in words, each with its part of a line. */
const columns = [
  ...(['at', 'what', 'key', 'company', 'service', 'from', 'to', 'detail', 'cause', 'who', 'machine', 'known'] as const),
  ...(['imported', 'kind', 'outcome', 'standing', 'notes'] as const),
] satisfies readonly (keyof ActivityWords)[];

/** The activity as a CSV file, in pieces. Every row holds the filters, how many lines they left out, and the time. */
export function activityCsv(header: ActivityHeader, listed: ListedLines, words: DocumentWords): Iterable<string> {
  const { company, filters, leftOut, exportedAt, exportedBy, machine, appVersion } = header;
  const scope = company ?? words('document.scope.all');
  const made = [scope, filters.join('; '), String(leftOut), exportedAt, exportedBy, machine, appVersion];
  const names = ['scope', 'filters', 'leftOut', 'exportedAt', 'exportedBy', 'machine', 'appVersion'] as const;
  return writeCsvPieces({
    columns: [
      ...(['line', 'number', ...columns, 'details', 'recordId'] as const).map((name) =>
        words(`activityColumn.${name}`),
      ),
      ...names.map((name) => words(name === 'leftOut' ? 'activityColumn.leftOut' : `column.${name}`)),
    ],
    count: listed.count,
    row: (place) => {
      const row = listed.row(place);
      const told = activityWords(row, words);
      const { event } = row;
      return [
        ...[String(row.line), String(event?.seq ?? ''), ...columns.map((name) => told[name])],
        ...[event ? JSON.stringify(event.facts) : '', event?.keyId ?? '', ...made],
      ];
    },
  });
}

/**
 * The activity as JSON, in pieces: `{format, version, report, journal}`. `journal.events` are the journal's lines exactly
 * as in its file, as in the report of an inventory. A line that could not be read is only counted, in `unreadable`.
 */
export function* activityJson(
  header: ActivityHeader,
  listed: ListedLines,
  journal: Pick<Vault['journal'], 'at'>,
): Generator<string> {
  yield `{\n"format": "keyquilt-activity",\n"version": 1,\n"report": ${JSON.stringify(header)},\n`;
  const last = readableUpTo(journal, listed.all);
  yield `"journal": {\n"end": ${JSON.stringify({ length: last?.seq ?? 0, head: last?.mac ?? null })},\n"events": [`;
  let comma = '\n';
  let unreadable = 0;
  for (let place = 0; place < listed.count; place += 1) {
    const { line: number } = listed.row(place);
    const line = journal.at(number);
    if (line === null) {
      unreadable += 1;
      continue;
    }
    const previousMac = readableUpTo(journal, number - 1)?.mac ?? null;
    yield comma + JSON.stringify({ ...line, previousMac });
    comma = ',\n';
  }
  yield `\n]\n},\n"unreadable": ${unreadable}\n}\n`;
}

/** The last readable line up to this one, counted from 1. */
function readableUpTo(journal: Pick<Vault['journal'], 'at'>, line: number): JournalLine | null {
  for (let at = line; at >= 1; at -= 1) {
    const found = journal.at(at);
    if (found !== null) return found;
  }
  return null;
}

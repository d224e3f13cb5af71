import type { DocumentKey } from '../../../shared/messages/documents';
import { decisionWord } from '../../../shared/model/decision-word';
import { shownStatusOf } from '../../../shared/model/key-status';
import { serviceOf } from '../../../shared/model/services/services';
import type { ReportRow } from '../../../shared/reports/report-row';
import { type DocumentWords, testFinding } from './document-words';

/** One column of a table file: the message key of its name, and its cell for a key. */
type KeyColumn = {
  readonly name: DocumentKey;
  readonly read: (row: ReportRow, words: DocumentWords) => string;
};

type FactName = 'name' | 'role' | 'account' | 'owner';

/** A fact takes three columns: value, how it is known, since when. */
function factColumns(fact: FactName): readonly KeyColumn[] {
  return [
    { name: `column.${fact}`, read: (row) => row[fact]?.value ?? '' },
    { name: `column.${fact}.known`, read: (row, words) => (row[fact] ? words(`kit.known.${row[fact].known}`) : '') },
    { name: `column.${fact}.at`, read: (row) => row[fact]?.at ?? '' },
  ];
}

/**
 * The columns of a table file. Times are ISO 8601 in UTC, days are ISO dates. Of a value they hold only its hint, its
 * length and its keyed fingerprint.
 */
const keyColumns: readonly KeyColumn[] = [
  { name: 'column.company', read: ({ company }) => company },
  { name: 'column.system', read: ({ system }) => serviceOf(system).name },
  ...factColumns('name'),
  { name: 'column.status', read: (row, words) => words(`inventory.status.${shownStatusOf(row)}`) },
  { name: 'column.status.known', read: ({ status }, words) => words(`kit.known.${status.known}`) },
  { name: 'column.status.at', read: ({ status }) => status.at },
  ...factColumns('role'),
  ...factColumns('account'),
  ...factColumns('owner'),
  { name: 'column.tags', read: ({ tags = [] }) => tags.join(', ') },
  { name: 'column.made', read: ({ createdAt }) => createdAt?.value ?? '' },
  {
    name: 'column.made.known',
    read: ({ createdAt }, words) => (createdAt ? words(`kit.known.${createdAt.known}`) : ''),
  },
  { name: 'column.ageDays', read: ({ ageDays }) => (ageDays === null ? '' : String(ageDays)) },
  { name: 'column.test', read: ({ test }, words) => words(`inventory.test.${test?.tone ?? 'never'}`) },
  { name: 'column.test.finding', read: (row, words) => testFinding(words, row) },
  { name: 'column.test.at', read: ({ test }) => test?.at ?? '' },
  { name: 'column.verifiedLive', read: ({ verifiedLive }, words) => words(verifiedLive ? 'word.yes' : 'word.no') },
  { name: 'column.attention', read: ({ attention }, words) => words(`word.group.${attention}`) },
  {
    name: 'column.reasons',
    read: ({ reasons }, words) => reasons.map((reason) => words(`word.reason.${reason}`)).join('; '),
  },
  { name: 'column.uses', read: ({ usedBy }) => String(usedBy.length) },
  { name: 'column.usedBy', read: ({ usedBy }, words) => usedBy.map((use) => useWords(use, words)).join('; ') },
  { name: 'column.reviewDue', read: ({ reviewDue }) => reviewDue?.day ?? '' },
  { name: 'column.reviewDue.at', read: ({ reviewDue }) => reviewDue?.chosenAt ?? '' },
  {
    name: 'column.reviewed',
    read: ({ reviewed, system }, words) =>
      reviewed ? words(`word.decision.${decisionWord(reviewed.decision, system)}`) : '',
  },
  { name: 'column.reviewed.at', read: ({ reviewed }) => reviewed?.at ?? '' },
  { name: 'column.apiKey.hint', read: ({ apiKey }) => apiKey?.hint ?? '' },
  { name: 'column.apiKey.length', read: ({ apiKey }) => (apiKey ? String(apiKey.length) : '') },
  { name: 'column.apiKey.fingerprint', read: ({ apiKey }) => apiKey?.fingerprint ?? '' },
  { name: 'column.apiKey.at', read: ({ apiKey }) => apiKey?.at ?? '' },
  { name: 'column.apiPassword.length', read: ({ apiPassword }) => (apiPassword ? String(apiPassword.length) : '') },
  { name: 'column.apiPassword.fingerprint', read: ({ apiPassword }) => apiPassword?.fingerprint ?? '' },
  { name: 'column.apiPassword.at', read: ({ apiPassword }) => apiPassword?.at ?? '' },
  { name: 'column.recordId', read: ({ id }) => id },
  { name: 'column.addedAt', read: ({ addedAt }) => addedAt },
];

function useWords({ place, kind, contact, known, at }: ReportRow['usedBy'][number], words: DocumentWords): string {
  const facts = [words(`word.place.${kind}`), contact, words(`kit.known.${known}`), at].filter((fact) => fact !== '');
  return `${place} (${facts.join(', ')})`;
}

/** The cells of one key, in the order of the columns. */
export function keyCells(row: ReportRow, words: DocumentWords): readonly string[] {
  return keyColumns.map(({ read }) => read(row, words));
}

/** The names of the columns. */
export function keyHeads(words: DocumentWords): readonly string[] {
  return keyColumns.map(({ name }) => words(name));
}

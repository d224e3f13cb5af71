import type { PurgedKey } from '../../../shared/model/purged-key';
import type { ReportMaker } from '../../../shared/reports/inventory-report';
import { writeCsvPieces } from './csv';
import { dateTimeWords } from './document-dates';
import type { DocumentContent } from './document-page';
import { type DocumentTable, rowsOf } from './document-parts';
import { codedWords, type DocumentWords } from './document-words';
import { html } from './markup';

const heads = ['key', 'company', 'was', 'when', 'who', 'why'] as const;

/** The list of purged keys as CSV, in pieces. Times are ISO 8601 in UTC. */
export function purgedCsv(keys: readonly PurgedKey[], words: DocumentWords): Iterable<string> {
  const columns = [
    'column.company',
    'column.system',
    'column.name',
    'column.status',
    'column.status.known',
    'column.purged.at',
    'column.purged.by',
    'column.purged.machine',
    'column.purged.reason',
    'column.purged.leak',
    'column.recordId',
  ] as const;
  return writeCsvPieces({
    columns: columns.map((name) => words(name)),
    count: keys.length,
    row: (place) => {
      const key = keys[place];
      if (key === undefined) return [];
      const { company, system, name, at, who, machine, reason, leak, id } = key;
      const open = words(leak === 'open' ? 'word.yes' : 'word.no');
      return [company, system, name, statusOf(key, words), knownOf(key, words), at, who, machine, reason, open, id];
    },
  });
}

/** The list of purged keys on paper. */
export function purgedDocument(
  keys: readonly PurgedKey[],
  { at, maker }: { readonly at: string; readonly maker: ReportMaker },
  words: DocumentWords,
): DocumentContent {
  const title = words('document.purged.title');
  const lead = words('document.purged.lead', { when: dateTimeWords(at) });
  return {
    title,
    lead,
    footer: words('document.footer', { version: maker.appVersion, title, scope: lead }),
    landscape: true,
    practice: maker.practice,
    body: [
      keys.length === 0 ? html`<p>${words('document.purged.none')}</p>` : table(keys, words),
      html`<p>${words('document.exportedByText', { who: maker.exportedBy, machine: maker.machine })}</p>`,
      html`<p class="end">${words('document.end')}</p>`,
    ],
  };
}

function table(keys: readonly PurgedKey[], words: DocumentWords): DocumentTable {
  const title = words('document.purged.title');
  return {
    heading: html``,
    open: html`<table class="keys" aria-label="${title}"><thead><tr>${heads.map((head) => html`<th scope="col">${words(`document.purged.${head}`)}</th>`)}</tr></thead><tbody>`,
    rows: rowsOf(keys, (key) => {
      const { name, system, company, at, who, machine, reason, leak } = key;
      return html`<tr><th scope="row">${name || words('document.key.unnamed')}<small>${system}</small></th><td>${company}</td><td>${statusOf(key, words)}<small>${knownOf(key, words)}</small></td><td>${dateTimeWords(at)}</td><td>${words('document.exportedByText', { who, machine })}</td><td>${reason}${leak === 'open' && html`<small>${words('document.purged.leak')}</small>`}</td></tr>`;
    }),
  };
}

/** Lines of another version or computer can hold a word that this one does not know: it is shown as it stands. */
function statusOf({ status }: PurgedKey, words: DocumentWords): string {
  return codedWords(words, `inventory.status.${status}`) ?? status;
}

function knownOf({ statusKnown }: PurgedKey, words: DocumentWords): string {
  return codedWords(words, `kit.known.${statusKnown}`) ?? statusKnown;
}

import { valueWords } from '../../../shared/activity/act-text';
import type { ListedLines } from '../activity/activity';
import type { ActivityHeader } from './activity-files';
import { activityWords } from './activity-words';
import { dateTimeWords, dayWords, zoneWords } from './document-dates';
import { factItem } from './document-details';
import type { DocumentContent } from './document-page';
import type { DocumentPiece } from './document-parts';
import type { DocumentWords } from './document-words';
import { html, type Markup } from './markup';

/** The activity as a document: a table of its lines, newest first. */
export function activityDocument(header: ActivityHeader, listed: ListedLines, words: DocumentWords): DocumentContent {
  const title = words('activity.title');
  const scope = header.company ?? words('document.scope.all');
  return {
    title,
    lead: words('document.activity.lead', { count: header.lines, left: header.leftOut }),
    footer: words('document.footer', { version: header.appVersion, title, scope }),
    landscape: true,
    practice: header.practice,
    body: bodyOf(header, listed, words),
  };
}

function* bodyOf(header: ActivityHeader, listed: ListedLines, words: DocumentWords): Generator<DocumentPiece> {
  const { company, filters, exportedAt, exportedBy: who, machine, appVersion: version } = header;
  const zone = words('document.factsAsAtText', { zone: zoneWords(exportedAt) });
  yield html`<dl class="facts">
${factItem(words('document.scope'), company ?? words('document.scope.all'))}
${factItem(words('document.factsAsAt'), html`${dateTimeWords(exportedAt)}<small>${zone}</small>`)}
${factItem(words('document.exportedBy'), words('document.exportedByText', { who, machine }))}
${factItem(words('document.version'), words('document.versionText', { version }))}
${factItem(words('document.filters'), filters.length > 0 ? filters.join('; ') : words('document.filters.none'), 'all')}
</dl>`;
  if (listed.count === 0) yield html`<p>${words('activity.noMatch')}</p>`;
  else yield tableOf(listed, words);
  yield html`<p class="end">${words('document.end')}</p>`;
}

const heads = [
  ['when', 14],
  ['what', 29],
  ['key', 22],
  ['who', 17],
  ['outcome', 18],
] as const;

function tableOf(listed: ListedLines, words: DocumentWords) {
  const title = words('activity.title');
  return {
    heading: html`<h2>${title}</h2>`,
    open: html`
<table class="keys dense" aria-label="${title}"><colgroup>${heads.map(([, width]) => html`<col class="w-${width}">`)}</colgroup>
<thead><tr>${heads.map(([head]) => html`<th scope="col">${words(`activity.${head}`)}</th>`)}</tr></thead><tbody>`,
    rows: rowsOf(listed, words),
  };
}

function* rowsOf(listed: ListedLines, words: DocumentWords): Generator<Markup> {
  for (let place = 0; place < listed.count; place += 1) {
    const row = listed.row(place);
    const told = activityWords(row, words);
    const { at, from, to, detail, cause, notes, imported } = told;
    const [old, fresh] = [from, to].map((value) => valueWords(value, words('activity.nothing'), dayWords));
    const change = from ? words('activity.change', { from: old ?? '', to: fresh ?? '' }) : detail;
    const moved = imported && words('activity.imported', { when: dateTimeWords(imported) });
    yield html`<tr><td>${at && dateTimeWords(at)}<small>${words('activity.line')} ${row.line}</small></td>
<th scope="row">${told.what}<small>${[change, cause.replace(/\.$/, ''), moved, notes].filter(Boolean).join('. ')}</small></th>
<td>${told.key}<small>${[told.service, told.company].filter(Boolean).join(', ')}</small></td>
<td>${told.who}<small>${[told.known, told.machine].filter(Boolean).join(', ')}</small></td>
<td>${told.outcome}<small>${told.standing}</small></td></tr>
`;
  }
}

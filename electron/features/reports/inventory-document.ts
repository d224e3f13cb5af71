import { attentionGroups, staleAfterDays } from '../../../shared/model/attention';
import { decisionWord } from '../../../shared/model/decision-word';
import { shownStatuses } from '../../../shared/model/key-status';
import { serviceOf } from '../../../shared/model/services/services';
import type { InventoryReport } from '../../../shared/reports/inventory-report';
import type { ReportRow } from '../../../shared/reports/report-row';
import { dateTimeWords, dayWords, zoneWords } from './document-dates';
import { badge, factCell, factItem, roleCell, secretCell, statusCell, testCell } from './document-details';
import type { DocumentContent } from './document-page';
import { type DocumentPiece, type DocumentTable, rowsOf } from './document-parts';
import { type DocumentWords, numberWords, testFinding } from './document-words';
import { html, type Markup } from './markup';

/** The inventory as a document, with `charts` at its end. */
export function inventoryDocument(
  report: InventoryReport,
  words: DocumentWords,
  charts: Markup | null,
): DocumentContent {
  const scope = scopeWords(report, words);
  const title = words('document.inventory.title');
  const { rows, appVersion: version, practice } = report;
  return {
    title,
    lead: words('document.inventory.lead', { count: rows.length, scope }),
    footer: words('document.footer', { version, title, scope }),
    landscape: true,
    practice,
    body: bodyOf(report, scope, words, charts),
  };
}

function* bodyOf(
  report: InventoryReport,
  scope: string,
  words: DocumentWords,
  charts: Markup | null,
): Generator<DocumentPiece> {
  yield headerOf(report, scope, words);
  if (report.rows.length === 0) yield html`<p>${words('document.empty')}</p>`;
  else yield* groupTables(report.rows, words);
  if (charts) yield charts;
  yield html`<p class="end">${words('document.end')}</p>`;
}

/** The scope of a report as text. */
export function scopeWords({ scope }: Pick<InventoryReport, 'scope'>, words: DocumentWords): string {
  const company = scope.company ?? words('document.scope.all');
  const kept = words(scope.includeKept ? 'document.scope.kept' : 'document.scope.current');
  return words('document.scope.words', { company, kept });
}

function headerOf(report: InventoryReport, scope: string, words: DocumentWords): Markup {
  const { filters, factsAsAt, exportedBy: who, machine, appVersion: version, counts, notVerifiedLive, rows } = report;
  const zone = words('document.factsAsAtText', { zone: zoneWords(factsAsAt) });
  const made = words('document.versionText', { version });
  return html`<dl class="facts">
${factItem(words('document.scope'), scope)}
${factItem(words('document.factsAsAt'), html`${dateTimeWords(factsAsAt)}<small>${zone}</small>`)}
${factItem(words('document.exportedBy'), words('document.exportedByText', { who, machine }))}
${factItem(words('document.version'), made)}
${factItem(words('document.filters'), filters.length > 0 ? filters.join('; ') : words('document.filters.none'), 'all')}
</dl>
<ul class="tally"><li><b>${numberWords(words, rows.length)}</b><small>${words('document.tally.all')}</small></li>
${shownStatuses.map((status) => html`<li><b>${numberWords(words, counts[status])}</b><small>${words(`inventory.status.${status}`)}</small></li>`)}
<li class="${notVerifiedLive > 0 ? 'warn' : ''}"><b>${numberWords(words, notVerifiedLive)}</b><small>${words('document.tally.notLive')}</small></li></ul>
<div class="note"><h3>${words('document.notLive.title')}</h3><p>${words('document.notLive.text', { count: notVerifiedLive, days: staleAfterDays })}</p></div>`;
}

const heads = ['key', 'status', 'role', 'made', 'test', 'uses', 'owner', 'review', 'value'] as const;
const widths: Readonly<Record<(typeof heads)[number], number>> = {
  ...{ key: 13, status: 12, role: 10, made: 10, test: 11, uses: 13, owner: 10 },
  ...{ review: 9, value: 12 },
};

/** One table for each group. Its head repeats on every page and names the group, which may span hundreds of pages. */
function* groupTables(rows: readonly ReportRow[], words: DocumentWords): Generator<DocumentTable> {
  for (const group of attentionGroups) {
    const some = rows.filter(({ attention }) => attention === group);
    if (some.length === 0) continue;
    const title = words(`word.group.${group}`);
    yield {
      heading: html`<h2>${title} <span class="count">${numberWords(words, some.length)}</span></h2>`,
      open: html`
<table class="keys dense" aria-label="${title}"><colgroup>${heads.map((head) => html`<col class="w-${widths[head]}">`)}</colgroup>
<thead><tr>${heads.map((head) => html`<th scope="col">${words(`document.head.${head}`)}${head === 'key' && html` <small>${title}</small>`}</th>`)}</tr></thead><tbody>`,
      rows: rowsOf(some, (row) => keyRow(row, words)),
    };
  }
}

function keyRow(row: ReportRow, words: DocumentWords): Markup {
  const finding = testFinding(words, row);
  return html`<tr><th scope="row">${row.name?.value ?? words('inventory.unnamed')}<small><span class="sys">${serviceOf(row.system).name}</span>, ${row.company}</small></th>
<td>${statusCell(words, row)}${reasonsOf(row, words)}</td><td>${roleCell(words, row)}</td><td>${madeCell(row, words)}</td>
<td>${testCell(words, row)}${row.test && row.test.tone !== 'passed' && html`<small>${finding}</small>`}</td>
<td>${usesCell(row, words)}</td>
<td>${row.owner ? factCell(words, row.owner) : badge('warn', words('document.noOwner'))}</td><td>${reviewCell(row, words)}</td>
<td>${secretCell(words, row.apiKey)}</td></tr>
`;
}

function reasonsOf({ reasons }: ReportRow, words: DocumentWords): Markup | null {
  // The status says so already.
  const said: readonly string[] = ['kept', 'unfinished', 'leaked'];
  const told = reasons.filter((reason) => !said.includes(reason));
  return told.length === 0
    ? null
    : html`<small>${told.map((reason) => words(`word.reason.${reason}`)).join('; ')}</small>`;
}

/** When a key was created and how old it is. */
export function madeCell({ createdAt, ageDays }: ReportRow, words: DocumentWords): Markup {
  if (createdAt === null) return factCell(words, null);
  const age = ageDays === null ? '' : words('document.ageDays', { days: ageDays });
  const how = words(`document.known.${createdAt.known}`);
  return html`${dayWords(createdAt.value)}<small>${age === '' ? how : words('document.origin', { how, when: age })}</small>`;
}

function usesCell({ usedBy }: ReportRow, words: DocumentWords): Markup {
  if (usedBy.length === 0) return html`<span class="quiet">${words('document.none')}</span>`;
  return html`<ul class="plain">${usedBy.map(
    ({ place, kind, contact }) =>
      html`<li>${place}, <small>${words(`word.place.${kind}`)}${contact !== '' && `, ${words('document.useContact', { contact })}`}</small></li>`,
  )}</ul>`;
}

/** When the next review is due, and the decision of the last one. */
export function reviewCell({ reviewDue, reviewed, system }: ReportRow, words: DocumentWords): Markup {
  const last =
    reviewed &&
    words('document.review.last', {
      decision: words(`word.decision.${decisionWord(reviewed.decision, system)}`),
      day: dayWords(reviewed.at),
    });
  if (reviewDue === null)
    return html`<span class="quiet">${words('document.review.none')}</span>${last && html`<small>${last}</small>`}`;
  const why = words(reviewDue.chosenAt === null ? 'document.review.dueUsual' : 'document.review.dueChosen');
  return html`${words('document.review.due', { day: dayWords(reviewDue.day) })}<small>${why}</small>${last && html`<small>${last}</small>`}`;
}

import { staleAfterDays } from '../../../shared/model/attention';
import type { DecisionWord } from '../../../shared/model/decision-word';
import { serviceOf } from '../../../shared/model/services/services';
import {
  countDecisions,
  type ReviewReport,
  type ReviewReportRow,
  unverifiedOf,
  wordOf,
} from '../../../shared/reports/review-report';
import { dateTimeWords } from './document-dates';
import { type BadgeTone, badge, factCell, factItem, secretCell, statusCell, testCell } from './document-details';
import type { DocumentContent } from './document-page';
import { type DocumentPiece, type DocumentTable, rowsOf } from './document-parts';
import { type DocumentWords, numberWords, testFinding } from './document-words';
import { html, type Markup } from './markup';

/** A signed-off review, and the fingerprint of its spreadsheet. */
export type ReviewDocumentSource = {
  readonly report: ReviewReport;
  /** SHA-256 of the review's CSV file, lower-case hex. */
  readonly csvSha256: string;
  readonly practice: boolean;
};

/**
 * A review in print: who signed what and when, the fingerprint, the counts, every decision, and what was not verified.
 */
export function reviewDocument(
  { report, csvSha256, practice }: ReviewDocumentSource,
  words: DocumentWords,
): DocumentContent {
  const title = words('document.review.title', { title: report.title });
  const { reviewer, signedAt, appVersion: version, scope } = report;
  return {
    title,
    lead: words('document.review.lead', { reviewer, when: dateTimeWords(signedAt) }),
    footer: words('document.footer', { version, title, scope }),
    landscape: true,
    practice,
    body: [
      signOff(report, csvSha256, words),
      tally(report, words),
      decisions(report, words),
      unverified(report, words),
      html`<p class="end">${words('document.end')}</p>`,
    ],
  };
}

function signOff(report: ReviewReport, csvSha256: string, words: DocumentWords): Markup {
  const { reviewer, signedBy: who, machine, startedAt, signedAt, scope, filters, appVersion: version } = report;
  const filtered = filters.length > 0 ? filters.join('; ') : words('document.filters.none');
  return html`<dl class="facts sign">
${factItem(words('document.review.signedBy'), html`<span class="name">${reviewer}</span><small>${words('document.review.signedText', { who, machine })}</small>`)}
${factItem(words('document.review.signedAt'), html`<span class="name">${dateTimeWords(signedAt)}</span><small>${words('document.review.startedAt', { when: dateTimeWords(startedAt) })}</small>`)}
${factItem(words('document.scope'), html`${scope}<small>${words('document.filters')}: ${filtered}</small>`)}
${factItem(words('document.version'), words('document.versionText', { version }))}
${factItem(words('document.review.fingerprint'), html`<code>${csvSha256}</code><small>${words('document.review.fingerprintText')}</small>`, 'all')}</dl>`;
}

function tally(report: ReviewReport, words: DocumentWords): Markup {
  const counts = countDecisions(report);
  const notLive = unverifiedOf(report).length;
  return html`<ul class="tally"><li><b>${numberWords(words, report.rows.length)}</b><small>${words('document.tally.all')}</small></li>
${[...counts].map(([word, count]) => html`<li><b>${numberWords(words, count)}</b><small>${words(`word.decision.${word}`)}</small></li>`)}
<li class="${notLive > 0 ? 'warn' : ''}"><b>${numberWords(words, notLive)}</b><small>${words('document.tally.notLive')}</small></li></ul>`;
}

const tones: Readonly<Record<DecisionWord, BadgeTone>> = {
  keep: 'ok',
  rotate: 'warn',
  revoke: 'bad',
  delete: 'bad',
  'ask-owner': 'quiet',
};

function decisions(report: ReviewReport, words: DocumentWords): DocumentTable {
  const { rows } = report;
  const title = words('document.review.decisions');
  return {
    heading: html`<h2>${title} <span class="count">${numberWords(words, rows.length)}</span></h2>`,
    open: html`
<table class="keys" aria-label="${title}"><colgroup><col class="w-19"><col class="w-11"><col class="w-24"><col class="w-12"><col class="w-11"><col class="w-11"><col class="w-12"></colgroup>
<thead><tr><th scope="col">${words('document.head.key')}</th><th scope="col">${words('document.review.decision')}</th><th scope="col">${words('document.review.reason')}</th><th scope="col">${words('document.head.status')}</th><th scope="col">${words('document.head.test')}</th><th scope="col">${words('document.head.owner')}</th><th scope="col">${words('document.head.value')}</th></tr></thead>
<tbody>`,
    rows: rowsOf(rows, (row) => decisionRow(report, row, words)),
  };
}

function keyHead({ key }: ReviewReportRow, words: DocumentWords): Markup {
  const name = key.name?.value ?? words('inventory.unnamed');
  return html`<th scope="row">${name}<small><span class="sys">${serviceOf(key.system).name}</span>, ${key.company}</small></th>`;
}

function decisionRow(report: ReviewReport, row: ReviewReportRow, words: DocumentWords): Markup {
  const decision = wordOf(report, row);
  const { key, reason, decidedBy: who, decidedAt } = row;
  const given = reason === '' ? html`<span class="quiet">${words('document.review.reasonNone')}</span>` : reason;
  return html`<tr>${keyHead(row, words)}<td>${badge(tones[decision], words(`word.decision.${decision}`))}</td>
<td>${given}<small>${words('document.review.by', { who, when: dateTimeWords(decidedAt) })}</small></td>
<td>${statusCell(words, key)}</td><td>${testCell(words, key)}</td><td>${key.owner ? factCell(words, key.owner) : badge('warn', words('document.noOwner'))}</td><td>${secretCell(words, key.apiKey)}</td></tr>
`;
}

function unverified(report: ReviewReport, words: DocumentWords): DocumentPiece {
  const rows = unverifiedOf(report);
  const title = words('document.review.unverified');
  const text = words('document.review.unverifiedText', { count: rows.length, days: staleAfterDays });
  if (rows.length === 0) return html`<h2>${title}</h2><p>${text}</p>`;
  return {
    heading: html`<h2>${title} <span class="count">${numberWords(words, rows.length)}</span></h2><p>${text}</p>`,
    open: html`
<table class="keys" aria-label="${title}"><colgroup><col class="w-30"><col class="w-30"><col class="w-40"></colgroup><thead><tr><th scope="col">${words('document.head.key')}</th><th scope="col">${words('document.head.test')}</th><th scope="col">${words('document.review.why')}</th></tr></thead>
<tbody>`,
    rows: rowsOf(rows, (row) => unverifiedRow(row, words)),
  };
}

function unverifiedRow(row: ReviewReportRow, words: DocumentWords): Markup {
  const isMissing = row.key.status.missing !== undefined;
  const why =
    (!isMissing && testFinding(words, row.key)) ||
    row.key.reasons.map((reason) => words(`word.reason.${reason}`)).join('; ');
  return html`<tr>${keyHead(row, words)}<td>${testCell(words, row.key)}</td><td>${why}</td></tr>
`;
}

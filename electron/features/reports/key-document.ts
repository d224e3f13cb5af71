import { type CodedText, causeIn } from '../../../shared/activity/act-cause';
import { actTextValues, variantOf } from '../../../shared/activity/act-text';
import type { JournalEvent } from '../../../shared/model/event';
import type { KeyRecord } from '../../../shared/model/key-record';
import { leakStateOf } from '../../../shared/model/leak';
import type { LeakMark } from '../../../shared/model/leak-mark';
import { handsOver, serviceFacts, serviceOf } from '../../../shared/model/services/services';
import { handoverConstants } from '../../../shared/model/suggested-values';
import { usesOf } from '../../../shared/model/uses';
import type { ReportMaker } from '../../../shared/reports/inventory-report';
import { type ReportTime, toReportRow } from '../../../shared/reports/to-report-row';
import { actTexts } from '../activity/act-texts';
import { dateTimeWords, dayWords, zoneWords } from './document-dates';
import {
  type BadgeTone,
  badge,
  factCell,
  factItem,
  origin,
  roleCell,
  secretCell,
  statusCell,
} from './document-details';
import type { DocumentContent } from './document-page';
import { codedWords, type DocumentWords, testFinding } from './document-words';
import { madeCell, reviewCell } from './inventory-document';
import { html, type Markup } from './markup';

/** The data of one key's set-up record: the key, and its events, oldest first. */
export type KeyDocumentSource = {
  readonly key: KeyRecord;
  readonly events: readonly JournalEvent[];
  readonly time: ReportTime;
  readonly maker: ReportMaker;
};

/**
 * One key from its set-up to now: facts, summaries of the stored values, checks, places of use, next review, history.
 */
export function keyDocument(source: KeyDocumentSource, words: DocumentWords): DocumentContent {
  const { key, maker } = source;
  const title = words('document.key.title', { name: key.name.value || words('document.key.unnamed') });
  const lead = words('document.key.lead', { system: serviceOf(key.system).name, company: key.company });
  return {
    title,
    lead,
    footer: words('document.footer', { version: maker.appVersion, title, scope: lead }),
    landscape: false,
    practice: maker.practice,
    body: [
      factsOf(source, words),
      valuesOf(source, words),
      testOf(key, words),
      usesTable(key, words),
      historyOf(source.events, words),
      html`<p class="end">${words('document.end')}</p>`,
    ],
  };
}

function factsOf({ key, time, maker }: KeyDocumentSource, words: DocumentWords): Markup {
  const row = toReportRow(key, time);
  const { setup } = key;
  const start = setup && dateTimeWords(setup.startedAt);
  const asAt = time.now.toISOString();
  const constant = (value: string) => html`${value}<small>${words('document.key.constant')}</small>`;
  return html`<h2>${words('document.key.facts')}</h2><dl class="facts">
${factItem(words('document.key.name'), factCell(words, row.name))}
${factItem(words('document.key.status'), statusCell(words, row))}
${factItem(words('document.key.role'), roleCell(words, row))}
${factItem(words('document.key.account'), factCell(words, row.account))}
${factItem(words('document.key.owner'), factCell(words, row.owner))}
${row.tags && factItem(words('document.key.tags'), row.tags.join(', '))}
${key.note && factItem(words('document.key.note'), html`${key.note.text}<small>${origin(words, key.note.known, key.note.at)}</small>`)}
${factItem(words('document.key.made'), madeCell(row, words))}
${setup && factItem(words('document.key.finished'), setup.finishedAt ? words('document.key.finishedText', { start: start ?? '', end: dateTimeWords(setup.finishedAt) }) : words('document.key.startedText', { start: start ?? '' }))}
${setup?.instanceName && factItem(words('document.key.instance'), setup.instanceName)}
${factItem(words('document.key.next'), reviewCell(row, words))}
${key.leaked && factItem(words('document.key.leak'), leakWords(key, key.leaked, words))}
${handsOver(key.system) && html`${factItem(words('document.key.url'), constant(handoverConstants.url))}${factItem(words('document.key.version'), constant(handoverConstants.version))}`}
${factItem(words('document.factsAsAt'), html`${dateTimeWords(asAt)}<small>${words('document.factsAsAtText', { zone: zoneWords(asAt) })}</small>`)}
${factItem(words('document.exportedBy'), html`${words('document.exportedByText', { who: maker.exportedBy, machine: maker.machine })}<small>${words('document.versionText', { version: maker.appVersion })}</small>`)}
</dl>`;
}

function leakWords(key: KeyRecord, { by, at, gone }: LeakMark, words: DocumentWords): string {
  const said = { by, when: dateTimeWords(at) };
  return gone !== undefined && leakStateOf(key) === 'gone'
    ? words('document.key.leakGone', { ...said, gone: dateTimeWords(gone.at) })
    : words('document.key.leakOpen', said);
}

function valuesOf({ key, time }: KeyDocumentSource, words: DocumentWords): Markup {
  const { apiKey, apiPassword } = toReportRow(key, time);
  return html`<h2>${words('document.key.values')}</h2><dl class="facts">
${factItem(words('document.key.apiKey'), secretCell(words, apiKey))}
${serviceOf(key.system).valueFields.includes('apiPassword') && factItem(words('document.key.apiPassword'), secretCell(words, apiPassword))}</dl>
<p class="small">${words('document.key.valuesText')}</p>`;
}

const stateTones: Readonly<Record<string, BadgeTone>> = { passed: 'ok', wrong: 'bad', 'could-not-run': 'warn' };

function testOf(key: KeyRecord, words: DocumentWords): Markup {
  const { lastTest: test, system } = key;
  const title = words('document.key.test');
  if (!test) return html`<h2>${title}</h2><p>${words('document.key.testNever')}</p>`;
  const service = serviceFacts(system);
  const result = testFinding(words, { test: { ...test.verdict, at: test.finishedAt }, system });
  return html`<h2>${title}</h2><p>${words('document.key.testAt', { when: dateTimeWords(test.finishedAt), result })}</p>
<table class="keys" aria-label="${title}"><colgroup><col class="w-34"><col class="w-18"><col class="w-48"></colgroup><thead><tr><th scope="col">${words('document.key.check')}</th><th scope="col">${words('document.key.result')}</th><th scope="col">${words('document.key.finding')}</th></tr></thead>
<tbody>${test.checks.map(({ id, state, code, facts }) => {
    const found = state === 'passed' ? `check.${id}.passed` : `verdict.${code}.check`;
    return html`<tr><th scope="row">${codedWords(words, `check.${id}.label`, service) ?? id}</th><td>${badge(stateTones[state] ?? 'quiet', words(`document.check.${state}`))}</td><td>${codedWords(words, found, { ...service, ...facts }) ?? ''}</td></tr>`;
  })}</tbody></table>`;
}

function usesTable(key: KeyRecord, words: DocumentWords): Markup {
  const uses = usesOf(key);
  const title = words('document.key.uses');
  if (uses.length === 0) return html`<h2>${title}</h2><p>${words('document.key.usesNone')}</p>`;
  const heads = ['place', 'kind', 'contact', 'note', 'known'] as const;
  return html`<h2>${title}</h2><table class="keys" aria-label="${title}"><thead><tr>${heads.map((head) => html`<th scope="col">${words(`document.key.${head}`)}</th>`)}</tr></thead>
<tbody>${uses.map(
    ({ place, kind, contact, note, known, at }) =>
      html`<tr><th scope="row">${place}</th><td>${words(`word.place.${kind}`)}</td><td>${contact}</td><td>${note}</td><td>${origin(words, known, at)}</td></tr>`,
  )}</tbody></table>`;
}

function historyOf(events: readonly JournalEvent[], words: DocumentWords): Markup {
  const lines = events.flatMap((event) => {
    const what = eventWords(event, words);
    const cause = causeIn(event, { textOf: (id, values) => codedWords(words, id, values), timeWords: dateTimeWords });
    return what === null ? [] : [{ ...event, what, why: cause && words('inventory.eventCause', { cause }) }];
  });
  const title = words('document.key.history');
  return html`<h2>${title}</h2><table class="keys" aria-label="${title}"><colgroup><col class="w-22"><col class="w-46"><col class="w-32"></colgroup><thead><tr>${(['when', 'what', 'who'] as const).map((head) => html`<th scope="col">${words(`document.key.${head}`)}</th>`)}</tr></thead>
<tbody>${lines.map(
    ({ at, what, why, known, who, machine }) =>
      html`<tr><td>${dateTimeWords(at)}</td><th scope="row">${what}<small>${[why, words(`kit.known.${known}`)].filter(Boolean).join(' ')}</small></th><td>${words('document.exportedByText', { who, machine })}</td></tr>`,
  )}</tbody></table>`;
}

/** Page turns and single ticks of a form would hide what people look for. */
const leftOut: ReadonlySet<JournalEvent['type']> = new Set(['setup-changed', 'unticked', 'care-stopped']);
const shownTicks: readonly unknown[] = ['password-manager', 'swap.changed', 'swap.confirmed'];

/** One event of the journal as a line of the key's history; null for one that histories omit. */
function eventWords(event: JournalEvent, words: DocumentWords): string | null {
  const { type, facts } = event;
  const isTick = type === 'ticked' || (type === 'undone' && facts.tick !== undefined);
  if (leftOut.has(type) || (isTick && !shownTicks.includes(facts.tick))) return null;
  const textOf: CodedText = (id, values) => codedWords(words, id, values);
  const key = `inventory.event.${type}`;
  const variant = variantOf('inventory.event', event, actTexts.has);
  const values = actTextValues(event, { dayWords, textOf });
  return textOf(`${key}.${variant}`, values) ?? textOf(key, values);
}

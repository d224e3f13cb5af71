import type { Knowledge } from '../../../shared/model/fact';
import { shownStatusOf } from '../../../shared/model/key-status';
import { serviceOf } from '../../../shared/model/services/services';
import { sourceOfTest } from '../../../shared/model/test-source';
import type { ReportFact, ReportRow, ReportSecret } from '../../../shared/reports/report-row';
import { dayWords } from './document-dates';
import type { DocumentWords } from './document-words';
import { html, type Markup } from './markup';

/** The tone of a badge; its icon and its word carry the same meaning as its colour. */
export type BadgeTone = 'ok' | 'warn' | 'bad' | 'quiet';

/** A word with its icon, which the style draws in front. */
export function badge(tone: BadgeTone, word: string): Markup {
  return html`<span class="mark ${tone}">${word}</span>`;
}

/** How and since when something is known: "Read live, 13 Nov 2026". */
export function origin(words: DocumentWords, known: Knowledge, at: string | null): string {
  const how = words(`document.known.${known}`);
  return at === null ? how : words('document.origin', { how, when: dayWords(at) });
}

/** A fact with its origin below it; a quiet dash when it is not known. */
export function factCell(words: DocumentWords, fact: ReportFact | null, text = fact?.value ?? ''): Markup {
  if (fact === null || text === '') return html`<span class="quiet">${words('document.notKnown')}</span>`;
  return html`${text}<small>${origin(words, fact.known, fact.at)}</small>`;
}

/** The role. A key of a service with a fixed role may have none recorded. */
export function roleCell(words: DocumentWords, { system, role }: Pick<ReportRow, 'system' | 'role'>): Markup {
  return serviceOf(system).fixedRole && !role ? html`${words('inventory.fact.managerScope')}` : factCell(words, role);
}

const statusTones = {
  active: 'ok',
  'not-in-list': 'bad',
  unknown: 'warn',
  draft: 'quiet',
  revoked: 'quiet',
  deleted: 'quiet',
} as const;
const testTones = { passed: 'ok', wrong: 'bad', 'could-not-run': 'warn' } as const;

/** The status of a key, with its origin, and above all that it leaked. */
export function statusCell(words: DocumentWords, { status, reasons }: Pick<ReportRow, 'status' | 'reasons'>): Markup {
  const shown = shownStatusOf({ status });
  const { missing } = status;
  const word = missing
    ? words('inventory.status.notInListSince', { day: dayWords(missing.since) })
    : words(`inventory.status.${shown}`);
  const how = missing
    ? words('document.seenBefore', { day: dayWords(missing.seenBefore) })
    : origin(words, status.known, status.at);
  const leaked = reasons.includes('leaked') && html`${badge('bad', words('word.reason.leaked'))} `;
  return html`${leaked}${badge(statusTones[shown], word)}<small>${how}</small>`;
}

/** The result and day of the last test. */
export function testCell(words: DocumentWords, { test }: Pick<ReportRow, 'test'>): Markup {
  if (test === null) return badge('quiet', words('inventory.test.never'));
  const word = words(`inventory.test.${test.tone}`);
  return html`${badge(testTones[test.tone], word)}<small>${origin(words, sourceOfTest(test), test.at)}</small>`;
}

/** The summary of a stored value: hint, length, fingerprint. */
export function secretCell(words: DocumentWords, secret: ReportSecret | null): Markup {
  if (secret === null) return html`<span class="quiet">${words('inventory.value.none')}</span>`;
  const { hint, length, fingerprint, at } = secret;
  const masked = hint === '' ? words('document.hidden') : `${hint}…`;
  const stored = words('document.stored', { length, when: dayWords(at) });
  return html`${masked}<small>${stored}</small><code>${fingerprint}</code>`;
}

/** A term with its description, for the block of facts at the top. */
export function factItem(term: string, text: Markup | string, wide: '' | 'wide' | 'all' = ''): Markup {
  return html`<div class="${wide}"><dt>${term}</dt><dd>${text}</dd></div>`;
}

import { english, type MessageKey } from '../../../shared/messages/catalogue';
import { type DocumentKey, documentTexts } from '../../../shared/messages/documents';
import { ownValue } from '../../../shared/model/own-value';
import { serviceFacts } from '../../../shared/model/services/services';
import type { ReportRow } from '../../../shared/reports/report-row';
import { createMessageFormatter, type MessageValues } from '../../shell/system/words';

/** Returns a text of a file or a printed page by its key. */
export type DocumentWords = (key: MessageKey | DocumentKey, values?: MessageValues) => string;

const texts: Readonly<Record<string, string>> = { ...english, ...documentTexts };
/** The number of formatted texts that are cached at most. */
const maxKept = 20_000;

/**
 * Creates the texts of documents. Formatted texts are cached: a report of thousands of keys needs the same few again
 * and again.
 */
export function createDocumentWords(locale = 'en-GB'): DocumentWords {
  const format = createMessageFormatter(texts, locale);
  const made = new Map<string, string>();
  return (key, values) => {
    const call = values ? `${key} ${JSON.stringify(values)}` : key;
    const known = made.get(call);
    if (known !== undefined) return known;
    if (made.size > maxKept) made.clear();
    const text = format(key, values);
    made.set(call, text);
    return text;
  };
}

/** Formats a number for the sentences of a document, for instance 2,233. */
export function numberWords(words: DocumentWords, value: number): string {
  return words('document.number', { value });
}

/**
 * The text for a code in a record or in the journal; null when there is none. A missing fact leaves its placeholder
 * empty rather than ending the report.
 */
export function codedWords(words: DocumentWords, key: string, facts: MessageValues = {}): string | null {
  const text = ownValue(texts, key);
  if (text === undefined) return null;
  const gaps = Object.fromEntries([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => [name ?? '', '']));
  return words(key as MessageKey, { ...gaps, ...facts });
}

/** The finding of the last test as text; empty for a key that was never tested. */
export function testFinding(words: DocumentWords, { test, system }: Pick<ReportRow, 'test' | 'system'>): string {
  if (test === null) return '';
  return codedWords(words, `verdict.${test.code}.check`, { ...serviceFacts(system), ...test.facts }) ?? test.code;
}

import type { PurgedKey } from '../../../shared/model/purged-key';
import type { InventoryReport } from '../../../shared/reports/inventory-report';
import type { JournalLine } from '../../storage/journal/line';
import { writeCsvPieces } from './csv';
import type { DocumentWords } from './document-words';
import { scopeWords } from './inventory-document';
import { keyCells, keyHeads } from './key-columns';

/** The inventory as a CSV file, in pieces. Every row holds the scope, the filters and the time of the facts. */
export function inventoryCsv(report: InventoryReport, words: DocumentWords): Iterable<string> {
  const made = [
    scopeWords(report, words),
    report.filters.join('; '),
    report.factsAsAt,
    report.exportedBy,
    report.machine,
    report.appVersion,
  ];
  const names = ['scope', 'filters', 'exportedAt', 'exportedBy', 'machine', 'appVersion'] as const;
  return writeCsvPieces({
    columns: [...keyHeads(words), ...names.map((name) => words(`column.${name}`))],
    count: report.rows.length,
    row: (place) => {
      const row = report.rows[place];
      return row ? [...keyCells(row, words), ...made] : [];
    },
  });
}

/**
 * The inventory as JSON, in pieces: `{format, version, report, keys, purged, journal}`. `purged` is what is left of keys
 * whose records were removed, of every company. `journal.events` are the journal's
 * lines about these keys exactly as in its file, with number and mac, and each with the mac of the line before it in
 * `previousMac`, so that a holder of the signing key can verify each line on its own.
 */
export function* inventoryJson(
  report: InventoryReport,
  lines: readonly JournalLine[],
  purged: readonly PurgedKey[],
): Generator<string> {
  const { rows, ...header } = report;
  yield `{\n"format": "keyquilt-inventory",\n"version": 1,\n"report": ${JSON.stringify({ ...header, keys: rows.length })},\n"keys": [`;
  let comma = '\n';
  for (const row of rows) {
    yield comma + JSON.stringify(row);
    comma = ',\n';
  }
  const last = lines.at(-1);
  const end = { length: last?.seq ?? 0, head: last?.mac ?? null };
  yield `\n],\n"purged": ${JSON.stringify(purged)},\n"journal": {\n"end": ${JSON.stringify(end)},\n"events": [`;
  const ids = new Set(rows.map(({ id }) => id));
  comma = '\n';
  for (const [place, line] of lines.entries()) {
    if (line.keyId === null || !ids.has(line.keyId)) continue;
    yield comma + JSON.stringify({ ...line, previousMac: lines[place - 1]?.mac ?? null });
    comma = ',\n';
  }
  yield '\n]\n}\n}\n';
}

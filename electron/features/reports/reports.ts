import { activityLimits } from '../../../shared/activity/activity-choices';
import type { ActivityView } from '../../../shared/activity/activity-view';
import type { ExportResult, ReportCharts } from '../../../shared/contract/report-requests';
import { sameCompany } from '../../../shared/model/company';
import { dayOf } from '../../../shared/model/days';
import type { ReviewRhythm } from '../../../shared/model/due';
import type { KeyId } from '../../../shared/model/key-record';
import { countAgeBands } from '../../../shared/reports/age-bands';
import {
  isInScope,
  makeInventoryReport,
  type ReportChoice,
  type ReportScope,
} from '../../../shared/reports/inventory-report';
import type { ReviewReport } from '../../../shared/reports/review-report';
import { countStatusMonths, statusEvents } from '../../../shared/reports/status-months';
import { KnownFailure } from '../../failures';
import type { ListedLines } from '../activity/activity';
import { keyTimeline } from '../inventory/key-timeline';
import { readPurged } from '../inventory/purged-keys';
import { activityDocument } from './activity-document';
import { type ActivityHeader, activityCsv, activityJson } from './activity-files';
import { chartsMarkup } from './chart-markup';
import { createExporter, type ExporterParts, gather, type ReportAccount, type ReportJob } from './exporter';
import { inventoryDocument, scopeWords } from './inventory-document';
import { inventoryCsv, inventoryJson } from './inventory-files';
import { keyDocument } from './key-document';
import { purgedCsv, purgedDocument } from './purged-document';
import { fileFingerprint } from './review-csv';
import { reviewDocument } from './review-document';

/** The dependencies of reports, with the maker that they name. */
export type ReportParts = ExporterParts & {
  readonly clock: () => Date;
  readonly who: () => string;
  readonly machine: string;
  readonly appVersion: string;
  readonly rhythm: () => ReviewRhythm;
};

/** The content and format of an inventory report. */
type InventoryOrder = {
  readonly format: 'csv' | 'json' | 'pdf' | 'print';
  readonly scope: ReportScope;
  readonly choice: ReportChoice | null;
};

/** The lines and format of an export of the activity. `filters` are the active ones in words. */
type ActivityOrder = {
  readonly format: InventoryOrder['format'];
  readonly view: ActivityView;
  readonly filters: readonly string[];
  readonly listed: () => Promise<ListedLines>;
};

/**
 * Makes reports and saves or prints them. Nothing is made when the person cancels the dialog. Each export gets a
 * journal line; one that cannot be noted is deleted again.
 * @throws KnownFailure `vault-locked` before anything is asked, `stopped`, `print-failed`, or one of files or storage.
 */
export type Reports = {
  readonly inventory: (account: ReportAccount, order: InventoryOrder, job: ReportJob) => Promise<ExportResult>;
  /** The set-up record of one key. Throws `not-found`. */
  readonly key: (
    account: ReportAccount,
    order: { readonly id: KeyId; readonly format: 'pdf' | 'print' },
    job: ReportJob,
  ) => Promise<ExportResult>;
  /** A signed-off review; `csvSha256` is the fingerprint of its spreadsheet. */
  readonly review: (
    account: ReportAccount,
    order: { readonly report: ReviewReport; readonly csvSha256: string; readonly format: 'pdf' | 'print' },
    job: ReportJob,
  ) => Promise<ExportResult>;
  /** What is left of the keys whose records were purged. */
  readonly purged: (account: ReportAccount, format: 'csv' | 'pdf', job: ReportJob) => Promise<ExportResult>;
  /** The activity as a list shows it. Throws `bad-input` for a document of more lines than one holds. */
  readonly activity: (account: ReportAccount, order: ActivityOrder, job: ReportJob) => Promise<ExportResult>;
  /** The data of the two charts. */
  readonly charts: (account: ReportAccount, scope: ReportScope) => Promise<ReportCharts>;
};

/** Creates the reports of the app. */
export function createReports(parts: ReportParts): Reports {
  const { words, clock } = parts;
  const maker = ({ kind }: ReportAccount) => ({
    exportedBy: parts.who(),
    machine: parts.machine,
    appVersion: parts.appVersion,
    practice: kind === 'practice',
  });
  const time = () => ({ now: clock(), rhythm: parts.rhythm() });

  const charts: Reports['charts'] = async ({ vault }, scope) => {
    const changes = await vault.journal.ofTypes(statusEvents);
    const keys = [...vault.records.facts()].filter((key) => isInScope(key, { ...scope, includeKept: true }));
    const ids = new Set<string>(keys.map(({ id }) => id));
    const events = changes.filter(({ keyId }) => keyId !== null && (scope.company === null || ids.has(keyId)));
    return { ages: countAgeBands(keys, clock()), months: [...countStatusMonths(keys, events, clock())] };
  };

  const purgedIn = async (vault: ReportAccount['vault'], company: string | null) =>
    (await readPurged(vault.journal)).filter((key) => company === null || sameCompany(key.company, company));

  const run = createExporter(parts);

  return {
    charts,
    async inventory(account, { format, scope, choice }, job) {
      const { vault } = account;
      const report = () =>
        makeInventoryReport({ keys: vault.records.list(), scope, choice, time: time(), maker: maker(account) });
      const title = words('document.inventory.title');
      const wanted = {
        what: 'inventory',
        title: `${title}, ${scopeWords({ scope }, words)}`,
        keyId: null,
        fileName: `${words('document.inventory.file', { company: scope.company ?? words('document.scope.all') })} ${dayOf(clock())}`,
      } as const;
      if (format === 'pdf' || format === 'print') {
        const make = async () => {
          const made = report();
          const data = choice ? null : await charts(account, scope);
          const content = inventoryDocument(made, words, data && chartsMarkup(data, words));
          const sha256 = fileFingerprint(await gather(inventoryCsv(made, words), job));
          return { content, sha256, keys: made.rows.length, ids: made.rows.map(({ id }) => id) };
        };
        return run(account, { ...wanted, drawn: true, format, make }, job);
      }
      const make = async () => {
        await vault.journal.ready();
        const made = report();
        const pieces =
          format === 'csv'
            ? inventoryCsv(made, words)
            : inventoryJson(made, vault.journal.lines(), choice ? [] : await purgedIn(vault, scope.company));
        return { bytes: await gather(pieces, job), keys: made.rows.length, ids: made.rows.map(({ id }) => id) };
      };
      return run(account, { ...wanted, drawn: false, format, make }, job);
    },
    async activity(account, { format, view, filters, listed }, job) {
      const { company } = view;
      const lines = await listed();
      const { exportedBy, machine, appVersion, practice } = maker(account);
      const header: ActivityHeader = {
        ...{ company, filters, lines: lines.count, leftOut: lines.all - lines.count },
        ...{ exportedAt: clock().toISOString(), exportedBy, machine, appVersion, practice },
      };
      const title = words('document.activity.what', { count: lines.count, left: header.leftOut });
      const file = words('document.activity.file', { company: company ?? words('document.scope.all') });
      const wanted = {
        what: 'activity',
        counted: 'lines',
        title,
        keyId: null,
        fileName: `${file} ${dayOf(clock())}`,
      } as const;
      if (format === 'pdf' || format === 'print') {
        if (lines.count > activityLimits.printed) throw new KnownFailure('bad-input');
        const make = async () => {
          const sha256 = fileFingerprint(await gather(activityCsv(header, lines, words), job));
          return { content: activityDocument(header, lines, words), sha256, keys: lines.count, ids: [] };
        };
        return run(account, { ...wanted, drawn: true, format, make }, job);
      }
      const make = async () => {
        const { journal } = account.vault;
        const pieces = format === 'csv' ? activityCsv(header, lines, words) : activityJson(header, lines, journal);
        return { bytes: await gather(pieces, job), keys: lines.count, ids: [] };
      };
      return run(account, { ...wanted, drawn: false, format, make }, job);
    },
    async key(account, { id, format }, job) {
      const { vault } = account;
      const key = vault.records.get(id);
      if (!key) throw new KnownFailure('not-found');
      const make = async () => {
        const events = await keyTimeline(vault.journal, id);
        const content = keyDocument({ key, events, time: time(), maker: maker(account) }, words);
        return { content, sha256: null, keys: 1, ids: [id] };
      };
      const name = key.name.value || words('document.key.unnamed');
      const title = words('document.key.title', { name });
      const fileName = `${words('document.key.file', { name, company: key.company })} ${dayOf(clock())}`;
      return run(account, { what: 'key', title, keyId: id, fileName, drawn: true, format, make }, job);
    },
    async purged(account, format, job) {
      const at = clock().toISOString();
      const title = words('document.purged.title');
      const named = { what: 'purged', title, keyId: null, fileName: `${title} ${dayOf(clock())}` } as const;
      const read = async () => {
        const keys = await readPurged(account.vault.journal);
        return { keys, counted: { keys: keys.length, ids: keys.map(({ id }) => id) } };
      };
      if (format === 'csv') {
        const make = async () => {
          const { keys, counted } = await read();
          return { bytes: await gather(purgedCsv(keys, words), job), ...counted };
        };
        return run(account, { ...named, drawn: false, format, make }, job);
      }
      const make = async () => {
        const { keys, counted } = await read();
        const sha256 = fileFingerprint(await gather(purgedCsv(keys, words), job));
        return { content: purgedDocument(keys, { at, maker: maker(account) }, words), sha256, ...counted };
      };
      return run(account, { ...named, drawn: true, format, make }, job);
    },
    async review(account, { report, csvSha256, format }, job) {
      const practice = account.kind === 'practice';
      const make = async () => ({
        content: reviewDocument({ report, csvSha256, practice }, words),
        // Printed at its top already.
        sha256: null,
        keys: report.rows.length,
        ids: report.rows.map(({ key }) => key.id),
      });
      const fileName = `${report.title} ${csvSha256.slice(0, 12)}`;
      return run(
        account,
        { what: 'review', title: report.title, keyId: null, fileName, drawn: true, format, make },
        job,
      );
    },
  };
}

import { attentionGroups } from '../model/attention';
import { sameCompany } from '../model/company';
import type { KeyId, KeyRecord, KeyStatus } from '../model/key-record';
import { hasEnded } from '../model/key-status';
import type { ReportRow } from './report-row';
import { type ReportTime, toReportRow } from './to-report-row';

/** Which keys a report is about: one company or all (null), with or without those that have ended. */
export type ReportScope = { readonly company: string | null; readonly includeKept: boolean };

/** Keys that were picked on the page, in its order, with the filters that picked them in the page's words. */
export type ReportChoice = { readonly ids: readonly KeyId[]; readonly filters: readonly string[] };

/** Who makes a report, where and with what. `practice`: from the practice account, whose keys are made up. */
export type ReportMaker = {
  readonly exportedBy: string;
  readonly machine: string;
  readonly appVersion: string;
  readonly practice: boolean;
};

/** The inventory as one report. Its rows are frozen at `factsAsAt`. */
export type InventoryReport = ReportMaker & {
  readonly scope: ReportScope;
  readonly filters: readonly string[];
  /** ISO 8601 in UTC. */
  readonly factsAsAt: string;
  readonly counts: Readonly<Record<KeyStatus, number>>;
  /** How many of the rows the service itself has not answered for lately. */
  readonly notVerifiedLive: number;
  readonly rows: readonly ReportRow[];
};

/** What a report is made from. With a `choice` its ids and their order count, and the scope only tells what they were picked from. */
export type ReportSource = {
  readonly keys: readonly KeyRecord[];
  readonly scope: ReportScope;
  readonly choice: ReportChoice | null;
  readonly time: ReportTime;
  readonly maker: ReportMaker;
};

/** The report of the inventory: picked keys in their order, else those that need attention first. */
export function makeInventoryReport({ keys, scope, choice, time, maker }: ReportSource): InventoryReport {
  const rows = choice ? chosenRows(keys, choice, time) : scopedRows(keys, scope, time);
  return {
    ...maker,
    scope,
    filters: choice?.filters ?? [],
    factsAsAt: time.now.toISOString(),
    counts: countStatuses(rows),
    notVerifiedLive: rows.filter(({ verifiedLive }) => !verifiedLive).length,
    rows,
  };
}

function chosenRows(keys: readonly KeyRecord[], { ids }: ReportChoice, time: ReportTime): ReportRow[] {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return ids.flatMap((id) => byId.get(id) ?? []).map((key) => toReportRow(key, time));
}

const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

function scopedRows(keys: readonly KeyRecord[], scope: ReportScope, time: ReportTime): ReportRow[] {
  return keys
    .filter((key) => isInScope(key, scope))
    .map((key) => toReportRow(key, time))
    .sort(
      (a, b) =>
        attentionGroups.indexOf(a.attention) - attentionGroups.indexOf(b.attention) ||
        order.compare(a.company, b.company) ||
        order.compare(a.name?.value ?? '', b.name?.value ?? '') ||
        (a.addedAt < b.addedAt ? -1 : 1),
    );
}

/** Whether a report of this scope has the key. */
export function isInScope(key: Pick<KeyRecord, 'company' | 'status'>, { company, includeKept }: ReportScope): boolean {
  return (company === null || sameCompany(key.company, company)) && (includeKept || !hasEnded(key));
}

function countStatuses(rows: readonly ReportRow[]): Record<KeyStatus, number> {
  const counts = { draft: 0, active: 0, revoked: 0, deleted: 0, unknown: 0 };
  for (const { status } of rows) counts[status.value] += 1;
  return counts;
}

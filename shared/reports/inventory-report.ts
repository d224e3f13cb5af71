import { attentionGroups } from '../model/attention';
import { sameCompany } from '../model/company';
import type { KeyId, KeyRecord } from '../model/key-record';
import { hasEnded, type ShownStatus, shownStatusOf } from '../model/key-status';
import { compareNames } from '../model/names';
import type { ReportRow } from './report-row';
import { type ReportTime, toReportRow } from './to-report-row';

/** The keys of a report: one company or all (null), with or without ended keys. */
export type ReportScope = { readonly company: string | null; readonly includeKept: boolean };

/** Keys selected on the page, in its order, and the filters in the page's words. */
export type ReportChoice = { readonly ids: readonly KeyId[]; readonly filters: readonly string[] };

/**
 * Who made a report, on which machine, with which version. `practice`: made in the practice account, whose keys are
 * fictitious.
 */
export type ReportMaker = {
  readonly exportedBy: string;
  readonly machine: string;
  readonly appVersion: string;
  readonly practice: boolean;
};

/** A report of the inventory. Its rows are frozen at `factsAsAt`. */
export type InventoryReport = ReportMaker & {
  readonly scope: ReportScope;
  readonly filters: readonly string[];
  /** ISO 8601 in UTC. */
  readonly factsAsAt: string;
  readonly counts: Readonly<Record<ShownStatus, number>>;
  /** The number of rows that the service did not confirm lately. */
  readonly notVerifiedLive: number;
  readonly rows: readonly ReportRow[];
};

/**
 * The input of a report. With a `choice`, its ids and their order count; of the scope only the company narrows them, so
 * that a report of one company never holds a key of another.
 */
export type ReportSource = {
  /** Read once, one after the other: nothing of a key is kept but its row. */
  readonly keys: Iterable<KeyRecord>;
  readonly scope: ReportScope;
  readonly choice: ReportChoice | null;
  readonly time: ReportTime;
  readonly maker: ReportMaker;
};

/** Makes the report of the inventory: the selected keys in their order, otherwise those that need attention first. */
export function makeInventoryReport({ keys, scope, choice, time, maker }: ReportSource): InventoryReport {
  const rows = choice ? chosenRows(keys, scope, choice, time) : scopedRows(keys, scope, time);
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

function chosenRows(
  keys: Iterable<KeyRecord>,
  { company }: ReportScope,
  { ids }: ReportChoice,
  time: ReportTime,
): ReportRow[] {
  const wanted = new Set<string>(ids);
  const rows = new Map<string, ReportRow>();
  for (const key of keys)
    if (wanted.has(key.id) && isInScope(key, { company, includeKept: true })) rows.set(key.id, toReportRow(key, time));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function scopedRows(keys: Iterable<KeyRecord>, scope: ReportScope, time: ReportTime): ReportRow[] {
  const rows: ReportRow[] = [];
  for (const key of keys) if (isInScope(key, scope)) rows.push(toReportRow(key, time));
  return rows.sort(
    (a, b) =>
      attentionGroups.indexOf(a.attention) - attentionGroups.indexOf(b.attention) ||
      compareNames(a.company, b.company) ||
      compareNames(a.name?.value ?? '', b.name?.value ?? '') ||
      (a.addedAt < b.addedAt ? -1 : 1),
  );
}

/** True when a report of this scope includes the key. */
export function isInScope(key: Pick<KeyRecord, 'company' | 'status'>, { company, includeKept }: ReportScope): boolean {
  return (company === null || sameCompany(key.company, company)) && (includeKept || !hasEnded(key));
}

function countStatuses(rows: readonly ReportRow[]): Record<ShownStatus, number> {
  const counts = { active: 0, 'not-in-list': 0, unknown: 0, draft: 0, revoked: 0, deleted: 0 };
  for (const row of rows) counts[shownStatusOf(row)] += 1;
  return counts;
}

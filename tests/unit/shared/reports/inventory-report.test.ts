import { describe, expect, it } from 'vitest';
import { attentionGroups } from '../../../../shared/model/attention';
import { makeInventoryReport, type ReportChoice, type ReportScope } from '../../../../shared/reports/inventory-report';
import { ReportRow } from '../../../../shared/reports/report-row';
import { toReportRow } from '../../../../shared/reports/to-report-row';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

const time = { now, rhythm: { reviewEveryDays: 180 } };
const maker = { exportedBy: 'Priya', machine: 'desk', appVersion: '1.0.0', practice: false };

function report(scope: Partial<ReportScope> = {}, choice: ReportChoice | null = null) {
  return makeInventoryReport({
    keys: sampleKeys,
    scope: { company: null, includeKept: true, ...scope },
    choice,
    time,
    maker,
  });
}

describe('the report of the inventory', () => {
  it('stands with those that need attention first, whole', () => {
    const { rows, counts } = report();
    const places = rows.map(({ attention }) => attentionGroups.indexOf(attention));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(sampleKeys.map(({ id }) => id)));
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(sampleKeys.length);
  });

  it('leaves out other companies, and ended keys where they are not wanted', () => {
    const company = sampleKeys[0]?.company ?? '';
    expect(new Set(report({ company: company.toUpperCase() }).rows.map((row) => row.company))).toEqual(
      new Set([company]),
    );
    const { counts } = report({ includeKept: false });
    expect([counts.revoked, counts.deleted]).toEqual([0, 0]);
    expect(report().counts.revoked).toBeGreaterThan(0);
  });

  it('takes picked keys in the order of the page', () => {
    const ids = sampleKeys
      .slice(0, 3)
      .map(({ id }) => id)
      .reverse();
    const picked = report({ includeKept: false }, { ids: [...ids, 'f'.repeat(24)], filters: ['Status: Active'] });
    expect(picked.rows.map(({ id }) => id)).toEqual(ids);
    expect(picked.filters).toEqual(['Status: Active']);
  });

  it('of one company takes none of another, even if it was picked', () => {
    const { company = '', id = '' } = sampleKeys[0] ?? {};
    const other = sampleKeys.find((key) => key.company !== company);
    const picked = report({ company }, { ids: [other?.id ?? '', id], filters: [] });
    expect(picked.rows.map((row) => row.id)).toEqual([id]);
  });

  it('counts what the service itself has not answered for lately', () => {
    const { rows, notVerifiedLive } = report();
    const old = rows.filter(
      ({ test, status }) => status.value === 'active' && (test === null || test.tone === 'could-not-run'),
    );
    expect(old.every(({ verifiedLive }) => !verifiedLive)).toBe(true);
    expect(notVerifiedLive).toBe(rows.filter(({ verifiedLive }) => !verifiedLive).length);
    expect(notVerifiedLive).toBeGreaterThan(0);
  });
});

describe('a row of a report', () => {
  it('takes nothing over that is not meant for reports', () => {
    const [key] = sampleKeys;
    if (!key) throw new Error('No sample');
    const summary = {
      length: 40,
      hint: 'DEMO',
      fingerprint: 'f00d',
      state: 'ready',
      how: 'pasted',
      at: key.addedAt,
    } as const;
    const leaky = { ...summary, value: 'the-secret-itself' };
    const record = {
      ...key,
      secrets: { apiKey: leaky, apiPassword: { ...leaky, hint: '' } },
      sealed: 'the-secret-itself',
    };
    const row = toReportRow(record, time);
    expect(JSON.stringify(row)).not.toContain('the-secret-itself');
    expect(row.apiKey).toEqual({ length: 40, hint: 'DEMO', fingerprint: 'f00d', how: 'pasted', at: key.addedAt });
    expect(ReportRow.safeParse(row).success).toBe(true);
  });

  it('holds to its shape for every kind of key', () => {
    for (const key of sampleKeys) expect(ReportRow.safeParse(toReportRow(key, time)).error).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOf } from '../../../../shared/model/age-bands';
import type { JournalEvent } from '../../../../shared/model/event';
import { countAgeBands } from '../../../../shared/reports/age-bands';
import { drawBars, drawColumns } from '../../../../shared/reports/charts';
import { countStatusMonths } from '../../../../shared/reports/status-months';
import { now, sampleKeys } from '../../../runs/preview/sample-keys';

describe('ages', () => {
  it('fall into bands with the limits of the inventory', () => {
    expect([0, 89, 90, 180, 181, 365, 366, null].map(ageBandOf)).toEqual([
      'under-90',
      'under-90',
      '90-180',
      '90-180',
      '180-365',
      '180-365',
      'over-365',
      'not-known',
    ]);
  });

  it('are counted for current keys only', () => {
    const counts = countAgeBands(sampleKeys, now);
    const current = sampleKeys.filter(({ status }) => ['active', 'unknown'].includes(status.value));
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(current.length);
  });
});

describe('the geometry of charts', () => {
  it('stays in the box, and columns keep the sum of their parts', () => {
    const columns = fc.array(fc.array(fc.nat(20_000), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(columns, (counts) => {
        const chart = drawColumns(
          counts.map((some, place) => ({ label: String(place), counts: some })),
          { width: 300, height: 100 },
        );
        expect(chart.ticks.length).toBeLessThanOrEqual(6);
        const top = chart.ticks.at(-1)?.value ?? 0;
        chart.columns.forEach(({ parts, x, width }, place) => {
          const sum = counts[place]?.reduce((a, b) => a + b) ?? 0;
          expect(parts.reduce((total, { height }) => total + height, 0)).toBeCloseTo((sum / top) * 100, 6);
          for (const { y, height } of parts) expect(y >= -1e-9 && y + height <= 100 + 1e-9).toBe(true);
          expect(x >= 0 && x + width <= 300 + 1e-9).toBe(true);
        });
      }),
    );
  });

  it('shows the smallest count and hides none', () => {
    const { bars } = drawBars(
      [10_000, 1, 0].map((count) => ({ label: '', count })),
      200,
    );
    expect(bars.map(({ width }) => width)).toEqual([200, 2, 0]);
  });
});

const [sample] = sampleKeys;
if (!sample) throw new Error('No sample');

function event(seq: number, type: JournalEvent['type'], at: string, keyId = sample?.id ?? ''): JournalEvent {
  return { seq, at: `${at}T12:00:00.000Z`, type, keyId, who: 'a', machine: 'b', known: 'recorded', facts: {} };
}

describe('status over time', () => {
  it('follows the journal month by month and ends with what the record says', () => {
    const record = {
      ...sample,
      status: { ...sample.status, value: 'revoked' as const, at: '2026-11-02T10:00:00.000Z' },
    };
    const events = [
      event(1, 'setup-started', '2026-08-30'),
      event(2, 'setup-finished', '2026-09-02'),
      event(3, 'revoked', '2026-11-02'),
      event(4, 'imported', '2026-10-03', 'f'.repeat(24)),
      event(5, 'purged', '2026-11-04', 'f'.repeat(24)),
    ];
    expect(countStatusMonths([record], events, now)).toEqual([
      { month: '2026-08', draft: 1, current: 0, missing: 0, ended: 0 },
      { month: '2026-09', draft: 0, current: 1, missing: 0, ended: 0 },
      { month: '2026-10', draft: 0, current: 2, missing: 0, ended: 0 },
      { month: '2026-11', draft: 0, current: 0, missing: 0, ended: 1 },
    ]);
  });

  it('counts what came from another journal at the time at which it happened', () => {
    const from = (seq: number, type: JournalEvent['type'], originAt: string) => ({
      ...event(seq, type, '2026-11-10'),
      known: 'imported' as const,
      facts: { originAt: `${originAt}T12:00:00.000Z` },
    });
    const record = {
      ...sample,
      status: { ...sample.status, value: 'revoked' as const, at: '2026-10-02T12:00:00.000Z' },
    };
    // The revocation was imported before earlier events.
    const events = [from(1, 'revoked', '2026-10-02'), from(2, 'setup-finished', '2026-09-03')];
    expect(countStatusMonths([record], events, now)).toEqual([
      { month: '2026-09', draft: 0, current: 1, missing: 0, ended: 0 },
      { month: '2026-10', draft: 0, current: 0, missing: 0, ended: 1 },
      { month: '2026-11', draft: 0, current: 0, missing: 0, ended: 1 },
    ]);
  });

  it('tells keys that their account’s list lost from current ones, until they are seen there again', () => {
    const events = [
      event(1, 'setup-finished', '2026-08-30'),
      event(2, 'list-missed', '2026-09-02'),
      event(3, 'list-seen', '2026-10-02'),
      event(4, 'list-missed', '2026-11-02'),
    ];
    const since = '2026-11-02T12:00:00.000Z';
    const missing = { since, seenBefore: '2026-10-02T12:00:00.000Z', account: 'Harbour & Pine' };
    const record = { ...sample, status: { value: 'unknown' as const, known: 'recorded' as const, at: since, missing } };
    expect(countStatusMonths([record], events, now).map(({ current, missing: lost }) => [current, lost])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
  });

  it('counts a key without events from its record, and goes back a year at most', () => {
    const record = { ...sample, addedAt: '2020-01-01T00:00:00.000Z' };
    const months = countStatusMonths([record], [], now);
    expect(months).toHaveLength(12);
    expect(months.every(({ current }) => current === 1)).toBe(true);
    expect(countStatusMonths([], [], now)).toEqual([{ month: '2026-11', draft: 0, current: 0, missing: 0, ended: 0 }]);
  });
});

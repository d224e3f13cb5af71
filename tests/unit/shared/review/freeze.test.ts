import { describe, expect, it } from 'vitest';
import { attentionGroups } from '../../../../shared/model/attention';
import { compareNames } from '../../../../shared/model/names';
import { toReportRow } from '../../../../shared/reports/to-report-row';
import { inReviewOrder } from '../../../../shared/review/freeze';
import { manyKeys } from '../../../runs/preview/many-keys';
import { now } from '../../../runs/preview/sample-keys';

describe('freezing keys', () => {
  it('orders them by urgency, company and name, whatever their spelling', () => {
    const spellings = ['Birch', 'birch', 'Ábaco', 'Abaco 10', 'abaco 2', 'Birch'];
    const keys = manyKeys(240).map((key, place) => ({
      ...key,
      company: spellings[(place * 7) % spellings.length] ?? '',
      name: { ...key.name, value: `Feed ${(place * 31) % 17}` },
    }));
    const rows = inReviewOrder(keys.map((key) => toReportRow(key, { rhythm: { reviewEveryDays: 180 }, now })));
    expect(rows).toHaveLength(keys.length);
    for (const [place, row] of rows.slice(1).entries()) {
      const before = rows[place];
      if (!before) throw new Error('no row');
      const order =
        attentionGroups.indexOf(before.attention) - attentionGroups.indexOf(row.attention) ||
        compareNames(before.company, row.company) ||
        compareNames(before.name?.value ?? '', row.name?.value ?? '') ||
        (before.id < row.id ? -1 : 1);
      expect(order).toBeLessThan(0);
    }
  });
});

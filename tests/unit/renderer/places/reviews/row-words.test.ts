import '../../../all-texts';
import { expect, it } from 'vitest';
import { factWords } from '../../../../../renderer/places/reviews/row-words';
import type { ReportRow } from '../../../../../shared/reports/report-row';

const at = '2026-11-18T14:02:00.000Z';
const missing = { since: at, seenBefore: at, account: 'Acme' };
const row = (status: object, reasons: ReportRow['reasons']) =>
  ({
    status: { value: 'active', known: 'live', at, ...status },
    reasons,
    test: null,
    usedBy: [],
    owner: null,
  }) as unknown as ReportRow;

it('says of a leaked key that it leaked, and what else is wrong beside it', () => {
  const words = factWords(row({}, ['leaked', 'contradicted']));
  expect(words).toContain('Leaked, not yet proven gone. Noted as ended, but it still works');
  const unlisted = factWords(row({ missing }, ['leaked', 'contradicted']));
  expect(unlisted).toMatch(/^Leaked, not yet proven gone\. .*18/);
  expect(unlisted).not.toContain('it still works');
});

import { expect, it } from 'vitest';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { reviewCsv } from '../../../../../electron/features/reports/review-csv';
import { reviewDocument } from '../../../../../electron/features/reports/review-document';
import { reportOf } from '../../../../../electron/features/reviews/signed-report';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { toReportRow } from '../../../../../shared/reports/to-report-row';
import type { Review, ReviewItem } from '../../../../../shared/review/review';
import { sampleKeys } from '../../../../runs/preview/sample-keys';

const at = '2026-11-18T09:00:00.000Z';
const time = { rhythm: { reviewEveryDays: 180 }, now: new Date(at) };
const words = createDocumentWords();
const signOff = { name: 'Priya', at, signedBy: 'priya', machine: 'desk', appVersion: '0.1.0' };
const review: Review = {
  id: 'a'.repeat(24),
  title: 'Spring',
  state: 'signed',
  scope: { kind: 'all', words: 'All', filters: [] },
  startedAt: at,
  startedBy: 'priya',
  total: 2,
  signOff: null,
  discarded: null,
};

function endOf(system: KeyRecord['system']): ReviewItem {
  const key = sampleKeys.find((one) => one.system === system && one.status.value === 'active');
  if (!key) throw new Error('A sample key is gone');
  const decision = { decision: 'revoke', reason: 'Old', by: 'priya', at, together: false } as const;
  return { key: toReportRow(key, time), decision };
}

const both = [endOf('plytix'), endOf('patchworks')];
const wordsIn = (csv: string) => [...csv.matchAll(/^"(Revoke|Delete)",/gm)].map(([, word]) => word);
const tallyOf = (items: readonly ReviewItem[], ownActs: { ownActs?: true }) => {
  const report = reportOf(review, { ...signOff, ...ownActs }, items);
  const { body } = reviewDocument({ report, csvSha256: '0', practice: false }, words);
  return [...JSON.stringify(body).matchAll(/<small>(Revoke|Delete)<\/small>/g)].map(([, word]) => word);
};

it('the files of a review name the end that each key’s service has', () => {
  expect(wordsIn(reviewCsv(reportOf(review, { ...signOff, ownActs: true }, both), words))).toEqual([
    'Delete',
    'Revoke',
  ]);
  expect(tallyOf(both, { ownActs: true })).toEqual(['Revoke', 'Delete']);
  expect(tallyOf(both.slice(0, 1), { ownActs: true })).toEqual(['Delete']);
});

it('the files of a review that was signed earlier stay as they are', () => {
  expect(wordsIn(reviewCsv(reportOf(review, signOff, both), words))).toEqual(['Revoke', 'Revoke']);
  expect(tallyOf(both, {})).toEqual(['Revoke']);
});

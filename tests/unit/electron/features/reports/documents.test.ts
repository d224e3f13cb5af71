import { describe, expect, it } from 'vitest';
import { chartsMarkup } from '../../../../../electron/features/reports/chart-markup';
import { documentPage } from '../../../../../electron/features/reports/document-page';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { inventoryDocument } from '../../../../../electron/features/reports/inventory-document';
import { keyDocument } from '../../../../../electron/features/reports/key-document';
import { reviewCsv } from '../../../../../electron/features/reports/review-csv';
import { reviewDocument } from '../../../../../electron/features/reports/review-document';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { countAgeBands } from '../../../../../shared/reports/age-bands';
import { makeInventoryReport } from '../../../../../shared/reports/inventory-report';
import type { ReviewReport } from '../../../../../shared/reports/review-report';
import { now, sampleKeys } from '../../../../runs/preview/sample-keys';
import { scene } from '../../../../runs/preview/sample-scene';

const words = createDocumentWords();
const time = { now, rhythm: { reviewEveryDays: 180 } };
const maker = { exportedBy: 'Priya', machine: 'desk', appVersion: '1.2.3', practice: true };
const months = [{ month: '2026-11', draft: 1, current: 4, missing: 0, ended: 2 }];
const nasty = `</style><script>alert("x")</script>'&\u0007`;

function spoilt(key: KeyRecord): KeyRecord {
  const fact = { value: nasty, known: 'typed', at: key.addedAt } as const;
  const place = {
    id: '1'.repeat(24),
    place: nasty,
    kind: 'script',
    contact: nasty,
    note: nasty,
    known: 'typed',
    at: key.addedAt,
  } as const;
  return { ...key, company: nasty, name: fact, role: fact, owner: fact, account: fact, usedBy: [place] };
}

const report = makeInventoryReport({
  keys: sampleKeys.map(spoilt),
  scope: { company: nasty, includeKept: true },
  choice: { ids: sampleKeys.map(({ id }) => id), filters: [nasty] },
  time,
  maker: { ...maker, exportedBy: nasty },
});

const review: ReviewReport = {
  reviewId: 'r1',
  title: nasty,
  scope: nasty,
  filters: [],
  reviewer: nasty,
  signedBy: nasty,
  machine: 'desk',
  startedAt: now.toISOString(),
  signedAt: now.toISOString(),
  appVersion: '1.2.3',
  rows: report.rows.map((key) => ({
    key,
    decision: 'rotate',
    reason: nasty,
    decidedBy: nasty,
    decidedAt: now.toISOString(),
  })),
};

async function pageOf(content: Parameters<typeof documentPage>[0]): Promise<string> {
  return (await documentPage(content, words, '', () => {})).write('NONCE');
}

describe('a document', () => {
  it.each([
    [
      'the inventory',
      () => inventoryDocument(report, words, chartsMarkup({ ages: countAgeBands(sampleKeys, now), months }, words)),
    ],
    [
      'a set-up record',
      () => keyDocument({ key: spoilt(sampleKeys[0] as KeyRecord), events: scene().events, time, maker }, words),
    ],
    ['a review', () => reviewDocument({ report: review, csvSha256: 'a'.repeat(64), practice: true }, words)],
  ])('of %s holds what people typed as text and never as markup', async (_, content) => {
    const source = await pageOf(content());
    expect(source).not.toMatch(/<script|style="|onload/);
    expect(source).not.toContain('\u0007');
    expect(source.match(/<\/style>/g)).toHaveLength(1);
    expect(source.match(/<style nonce="NONCE">/g)).toHaveLength(1);
    expect(source).toContain('&lt;script&gt;');
    expect(source).toContain('<html lang="en-GB">');
    expect(source).toContain('Practice account');
    expect(source).not.toContain('undefined');
  });

  it('says scope, filters, time, maker, counts and what was not verified', async () => {
    const source = await pageOf(
      inventoryDocument({ ...report, filters: ['Status: Active'], exportedBy: 'Priya' }, words, null),
    );
    for (const told of ['Status: Active', 'Priya on desk', 'Keyquilt 1.2.3', 'Not verified live', '18 Nov 2026'])
      expect(source).toContain(told);
    expect(source.match(/<thead>/g)?.length).toBe(new Set(report.rows.map(({ attention }) => attention)).size);
  });

  it('writes large numbers as its sentences do, and names the group where a page goes on with it', async () => {
    const many = { ...report, counts: { ...report.counts, active: 4018 } };
    const charts = chartsMarkup({ ages: { ...countAgeBands([], now), 'over-365': 2706 }, months }, words);
    const source = await pageOf(inventoryDocument(many, words, charts));
    expect(source).toContain('<b>4,018</b>');
    expect(source).toContain('<td class="num">2,706</td>');
    const [, title] = /<h2>([^<]+) <span class="count">/.exec(source) ?? [];
    expect(source).toContain(`<th scope="col">Key <small>${title}</small></th>`);
  });

  it('marks its rows without pictures, which would make a long one many times as slow to draw', async () => {
    const source = await pageOf(inventoryDocument(report, words, null));
    expect(source.match(/<span class="mark /g)?.length).toBeGreaterThan(report.rows.length);
    expect(source.match(/<(svg|img)/g)).toHaveLength(1);
  });

  it('can be stopped while it is put together', async () => {
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(documentPage(inventoryDocument(report, words, null), words, '', stop)).rejects.toThrow('stopped');
  });
});

describe('the spreadsheet of a review', () => {
  it('is the same, byte for byte, whenever it is made', () => {
    const again: ReviewReport = JSON.parse(JSON.stringify(review));
    expect(reviewCsv(again, createDocumentWords())).toBe(reviewCsv(review, words));
  });

  it('has a line for each key, and one word for each decision', () => {
    const lines = reviewCsv({ ...review, title: 'Autumn' }, words)
      .split('\r\n')
      .filter((line) => line.startsWith('"Rotate",'));
    expect(lines).toHaveLength(review.rows.length);
  });
});

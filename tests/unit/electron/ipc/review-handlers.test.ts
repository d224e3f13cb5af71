import { expect, it } from 'vitest';
import { reviewHandlers } from '../../../../electron/ipc/review-handlers';
import type { HandlerServices } from '../../../../electron/ipc/services';
import type { ReviewItem } from '../../../../shared/review/review';
import { linesAtFirst, linesAtOnce } from '../../../../shared/review/review';

const total = linesAtFirst + linesAtOnce + 50;
const decided = { decision: 'keep', reason: '', by: 'Ada', at: '2026-03-01T08:00:00.000Z', together: false } as const;
const items = Array.from({ length: total }, (_, number) => ({
  key: { id: String(number), verifiedLive: number % 2 === 0 },
  decision: number >= total - 10 ? decided : null,
})) as unknown as readonly ReviewItem[];

/** Handlers that know one review with more lines than one answer holds. */
function handlers() {
  const reviews = { read: async () => ({ review: { id: 'r' }, items, lost: 0 }), items: async () => items };
  const reach = { accounts: { current: async () => ({ reviews }) } };
  return reviewHandlers(reach as unknown as HandlerServices);
}

const idsIn = (text: string) => (JSON.parse(text) as ReviewItem[]).map(({ key }) => key.id);

it('answers with the first lines of a review and the counts of all', async () => {
  const view = await handlers()['reviews.read']({ id: 'r' });
  expect(idsIn(view.items)).toHaveLength(linesAtFirst);
  expect(view).toMatchObject({
    listed: total,
    counts: { keep: 10, rotate: 0, revoke: 0, 'ask-owner': 0 },
    notLive: total / 2,
  });
});

it('answers with each further line once, in order', async () => {
  const here = handlers();
  const found = idsIn((await here['reviews.read']({ id: 'r' })).items);
  while (found.length < total) {
    const further = idsIn((await here['reviews.lines']({ id: 'r', from: found.length })).items);
    expect(further.length).toBe(Math.min(linesAtOnce, total - found.length));
    found.push(...further);
  }
  expect(found).toEqual(items.map(({ key }) => key.id));
  expect(idsIn((await here['reviews.lines']({ id: 'r', from: total })).items)).toEqual([]);
});

import { expect, it, vi } from 'vitest';
import { keyLimits } from '../../../../../shared/model/key-limits';
import { filesIn, tempFolder } from '../../storage/vault/temp-vault';
import { activeKey, openAppShellDialog } from './review-bench';

vi.mock('../../../../../shared/model/key-limits', async (original) => {
  const { keyLimits: real } = await original<typeof import('../../../../../shared/model/key-limits')>();
  return { keyLimits: { ...real, reviewed: 2 } };
});

it('a review of more keys than one holds is refused by name, and leaves nothing', async () => {
  const { reviews, folder } = await openAppShellDialog(
    tempFolder(),
    [1, 2, 3].map((number) => activeKey(number)),
  );
  const start = (ids: string[]) =>
    reviews.start({ title: 'All', scope: { kind: 'all', words: 'All', filters: [] }, choice: { kind: 'shown', ids } });
  const ids = [1, 2, 3].map((number) => activeKey(number).id);
  await expect(start(ids)).rejects.toMatchObject({ code: 'review-too-large' });
  expect([...filesIn(folder).keys()].filter((name) => name.startsWith('reviews'))).toEqual([]);
  expect((await start(ids.slice(0, keyLimits.reviewed))).review.total).toBe(2);
});

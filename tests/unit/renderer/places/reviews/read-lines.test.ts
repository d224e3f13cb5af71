import { expect, it, vi } from 'vitest';
import { readFurtherLines } from '../../../../../renderer/places/reviews/read-lines';
import { send } from '../../../../../renderer/state/send';

vi.mock('../../../../../renderer/state/send', () => ({ send: vi.fn() }));

const lines = (count: number) => JSON.stringify(Array.from({ length: count }, (_, place) => ({ key: { id: place } })));
const answer = (items: string) => ({ ok: true, value: { items }, updates: 'none' }) as const;
const answers = (...counts: readonly number[]) => {
  vi.mocked(send).mockReset();
  for (const count of counts) vi.mocked(send).mockResolvedValueOnce(answer(lines(count)));
  vi.mocked(send).mockResolvedValueOnce(answer('[]')).mockRejectedValue(new Error('asked once more'));
};
const range = { from: 200, listed: 2500, isWanted: () => true };

it('reads to the end, some lines at a time', async () => {
  answers(1000, 1000, 300);
  expect((await readFurtherLines('r', range)).items).toHaveLength(2300);
  expect(vi.mocked(send).mock.calls.map(([, input]) => input)).toEqual(
    [200, 1200, 2200].map((from) => ({ id: 'r', from })),
  );
});

it('ends where fewer lines can be read than were counted', async () => {
  answers(1000, 200);
  expect((await readFurtherLines('r', range)).items).toHaveLength(1200);
  expect(send).toHaveBeenCalledTimes(3);
});

it('ends when nobody wants them, and says why lines could not be read', async () => {
  answers(1000);
  expect((await readFurtherLines('r', { ...range, isWanted: () => false })).items).toEqual([]);
  const failure = { code: 'vault-locked', title: 'Locked', advice: 'Unlock' } as const;
  vi.mocked(send).mockReset().mockResolvedValueOnce({ ok: false, failure });
  expect((await readFurtherLines('r', range)).failure).toEqual(failure);
});

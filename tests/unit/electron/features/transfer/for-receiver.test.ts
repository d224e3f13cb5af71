import { expect, it } from 'vitest';
import { forReceiver } from '../../../../../electron/features/transfer/for-receiver';
import type { TravellingKey } from '../../../../../electron/features/transfer/payload';
import { sampleKeys } from '../../../../runs/preview/sample-keys';

it('answers about places stay with the one who gave them', () => {
  const record = sampleKeys.find(({ usedBy }) => usedBy.length > 0);
  const [use] = record?.usedBy ?? [];
  if (!record || !use) throw new Error('No sample key has a place');
  const answer = { placeId: use.id, place: use.place, placeAt: use.at, answer: 'told', at: use.at } as const;
  const key: TravellingKey = { record: { ...record, placeAnswers: [answer] }, values: {}, missing: [], events: [] };
  const received = forReceiver(key, () => true).record;
  expect(received.usedBy).toHaveLength(record.usedBy.length);
  expect(received).not.toHaveProperty('placeAnswers');
});

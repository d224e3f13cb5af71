import { expect, it } from 'vitest';
import { actsOn } from '../../../../../renderer/places/keys/row-menu/row-acts';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { sampleKeys } from '../../../../runs/preview/sample-keys';

const always = ['open', 'review', 'export'];
const used = ['test', 'place', 'give', 'rotate', 'leak'];

function named(name: string, company: string): KeyRecord {
  const key = sampleKeys.find((one) => one.name.value === name && one.company === company);
  if (!key) throw new Error(`No sample key ${name}`);
  return key;
}

const current = named('Orders to finance', 'Harbour & Pine');
const inPlytix = { ...current, system: 'plytix' } as const;
const reviewStatus = (value: KeyRecord['status']['value'], key: KeyRecord = current): KeyRecord => ({
  ...key,
  status: { ...key.status, value },
});

it.each([
  ['a Patchworks key in use', { ...current, system: 'patchworks' } as const, [...used, 'revoke', 'delete']],
  ['a Plytix key in use', inPlytix, [...used, 'delete']],
  [
    'one that was read from a list',
    { ...inPlytix, secrets: { apiKey: null, apiPassword: null } },
    ['place', 'leak', 'delete'],
  ],
  ['one that is being set up', reviewStatus('draft'), ['carry-on']],
  ['one that was revoked', reviewStatus('revoked'), ['delete']],
  ['one that is gone', reviewStatus('deleted'), []],
])('%s offers what its detail offers', (_, key, acts) => {
  expect([...actsOn(key)].sort()).toEqual([...always, ...acts].sort());
});

it('a task that is under way comes before another end of the key', () => {
  const startedAt = current.addedAt;
  const keyTask = { task: 'delete', page: 0, wanted: '', startedAt, claimedAt: null, proof: null } as const;
  const acts = actsOn({ ...current, care: keyTask });
  expect(acts.has('go-on')).toBe(true);
  expect(acts.has('delete') || acts.has('revoke')).toBe(false);
});

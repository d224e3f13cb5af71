import { expect, it } from 'vitest';
import { findingsOnArrival, summarizeSecret } from '../../../../../electron/storage/vault/records/secret-summary';

const vault = { fingerprint: async () => 'f' };
const key = 'DEMO0KEY1XYZ23456789';
const password = 'DEMOpw&aB3;dE5%gH7@jK9mN2pQ4rS6tU8vW0xY1';
const record = { system: 'plytix', name: { value: 'Patchworks Integration', known: 'typed', at: '' } } as const;

/** The summary of an API key that came with a backup or from a colleague. */
const summaryOf = (apiKey: string) => {
  const findings = findingsOnArrival(record, { apiKey });
  return summarizeSecret(vault, {
    field: 'apiKey',
    value: apiKey,
    how: 'pasted',
    findings,
    at: '2026-03-01T08:00:00.000Z',
  });
};

it('a key that came from elsewhere has the hint that it would have had here', async () => {
  expect(await summaryOf(key)).toMatchObject({ hint: 'DEMO', length: 20 });
});

it('a password in the key’s field has none, however it came', async () => {
  expect((await summaryOf(password)).hint).toBe('');
});

it('lengths are in characters, as at a paste', async () => {
  expect((await summaryOf('DEMO🙂')).length).toBe(5);
});

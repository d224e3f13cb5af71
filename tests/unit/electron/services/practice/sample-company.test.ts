import { expect, it } from 'vitest';
import { createKeyTesters } from '../../../../../electron/features/account/key-testers';
import { createHttpClient } from '../../../../../electron/services/http/client';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import { createSampleCompany } from '../../../../../electron/services/practice/sample-company';
import { createSimulator } from '../../../../../electron/services/practice/simulator';
import { inspect } from '../../../../../shared/doctor/shape-rules';

const now = Date.parse('2026-11-13T09:00:00Z');
const { state, records } = createSampleCompany('practice', now);

it('is the same for the same seed, and other values for another', () => {
  expect(createSampleCompany('practice', now)).toEqual({ state, records });
  const other = createSampleCompany('another', now).records;
  expect(other.map(({ name }) => name)).toEqual(records.map(({ name }) => name));
  expect(other.some(({ values }, index) => values.apiKey === records[index]?.values.apiKey)).toBe(false);
});

it('has a dozen keys: one overdue, one failing, one revoked', () => {
  expect(records).toHaveLength(12);
  const count = (story: string) => records.filter((record) => record.story === story).length;
  expect([count('overdue'), count('failing'), count('revoked')]).toEqual([1, 1, 1]);
  expect(records.filter(({ reviewDueAtMs }) => reviewDueAtMs < now).map(({ story }) => story)).toEqual(['overdue']);
  expect(records.filter(({ revokedAtMs }) => revokedAtMs !== null).map(({ story }) => story)).toEqual(['revoked']);
});

it('belongs to invented companies and people, with visibly invented values', () => {
  expect(new Set(records.map(({ company }) => company)).size).toBe(4);
  expect(new Set(records.map(({ owner }) => owner)).size).toBe(5);
  expect(state.accounts.map(({ name }) => name)).toContain('Northfold Studio');
  for (const { values, system } of records) {
    expect(Object.keys(values)).toEqual(system === 'plytix' ? ['apiKey', 'apiPassword'] : ['apiKey']);
    for (const value of Object.values(values)) expect(value).toMatch(/^DEMO/);
  }
});

it('has values that the shape rules find nothing in', () => {
  const found = records.flatMap(({ values, system, name }) =>
    inspect(values, { system, keyName: name, suggestedName: 'Patchworks Integration' }),
  );
  expect(found).toEqual([]);
});

it.each(records.map((record) => [`${record.company}: ${record.name}`, record] as const))(
  '%s tests as its story says',
  async (_name, record) => {
    const simulator = createSimulator({ now: () => now, state });
    const http = createHttpClient({
      fetch: createPracticeFetch(simulator),
      mayCarry: async () => true,
      now: () => now,
    });
    const run = await createKeyTesters({ http, now: () => now })[record.system]({
      read: async (field) => record.values[field] ?? null,
      keyName: record.name,
      suggestedName: 'Patchworks Integration',
      onCheck: () => {},
    });
    const special: Readonly<Record<string, string>> = { failing: 'password-wrong', revoked: 'key-refused' };
    const expected = record.role === 'USER' ? 'role-not-admin' : (special[record.story] ?? 'all-passed');
    expect(run.verdict.code).toBe(expected);
  },
);

import { describe, expect, it } from 'vitest';
import {
  demoPatchworksKey,
  demoPlytixKey,
  demoPlytixPassword,
} from '../../../../../electron/services/practice/demo-values';
import { isPracticeValue } from '../../../../../electron/services/practice/practice-values';
import { createSampleCompany } from '../../../../../electron/services/practice/sample-company';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { openBench } from './bench';

const password = 'Qz7w&kR7;mQ2@tN9%vB4hJ6xW3zC8pL5sF1gD0yT';
const key = 'KEYO0KEY1XYZ23456789';
const patchworksKey = 'q7w2e9r4t1y8u3i6o5p0a2s7d4f9g1h6j3k8l5z0';

const told = ({ findings }: KeyRecord) => findings.map(({ code, field, severity }) => `${field} ${code} ${severity}`);

async function withPatchworksKey(options: Parameters<typeof openBench>[0] = {}) {
  const bench = await openBench(options);
  const other = await bench.setups.start('patchworks', 'Lark Street Toys');
  await bench.setups.change(other.id, { name: 'Nightly stock feed' });
  await bench.capture.type(other.id, 'apiKey', patchworksKey);
  const { id } = await bench.setups.start('plytix', 'Harbour & Pine');
  return { ...bench, other, id };
}

describe('a value that is stored already', () => {
  it('for the other service: stops, and the other record is named', async () => {
    const { capture, id } = await withPatchworksKey();
    for (const field of ['apiKey', 'apiPassword'] as const) {
      const record = await capture.type(id, field, patchworksKey);
      expect(record.findings).toContainEqual(
        expect.objectContaining({
          code: 'stored-for-other-service',
          field,
          severity: 'stop',
          otherName: 'Nightly stock feed',
          otherCompany: 'Lark Street Toys',
        }),
      );
      await capture.clear(id, field);
    }
  });

  it('is recognised with stray white space around it', async () => {
    const { capture, id } = await withPatchworksKey();
    expect(told(await capture.type(id, 'apiKey', ` ${patchworksKey}\n`))).toEqual([
      'apiKey stored-for-other-service stop',
      'apiKey stray-whitespace stop',
    ]);
  });

  it('shows none of its first characters, and never leaves in a test', async () => {
    const { capture, tests, id } = await withPatchworksKey();
    expect((await capture.type(id, 'apiKey', patchworksKey)).secrets.apiKey?.hint).toBe('');
    await capture.type(id, 'apiPassword', password);
    const run = await tests.run(id);
    expect(run.verdict).toMatchObject({ code: 'shape-wrong', facts: { finding: 'stored-for-other-service' } });
    expect(run.exchanges).toEqual([]);
  });

  it('a Plytix password in a Patchworks key’s field stops as well', async () => {
    const { capture, other, id } = await withPatchworksKey();
    await capture.type(id, 'apiPassword', password);
    expect(told(await capture.type(other.id, 'apiKey', password))).toEqual(['apiKey stored-for-other-service stop']);
  });

  it('for the same service: advice, and a hint as usual', async () => {
    const { capture, setups, id } = await withPatchworksKey();
    await capture.type(id, 'apiKey', key);
    const twin = await setups.start('plytix', 'Fir & Field');
    const record = await capture.type(twin.id, 'apiKey', key);
    expect(told(record)).toEqual(['apiKey stored-in-other-record advice']);
    expect(record.findings[0]).toMatchObject({ otherName: 'Patchworks Integration', otherCompany: 'Harbour & Pine' });
    expect(record.secrets.apiKey?.hint).toBe('KEYO');
  });

  it('is not compared with itself', async () => {
    const { capture, id } = await withPatchworksKey();
    await capture.type(id, 'apiKey', key);
    expect(told(await capture.type(id, 'apiKey', key))).toEqual([]);
  });
});

describe('a practice value', () => {
  it('stops where real values are expected, and stays home in a test', async () => {
    const { capture, tests, id } = await withPatchworksKey({ isPracticeValue });
    const record = await capture.type(id, 'apiKey', `${demoPlytixKey('practice 7')} `);
    expect(told(record)).toContain('apiKey is-practice-value stop');
    await capture.clean(id, 'apiKey');
    await capture.type(id, 'apiPassword', password);
    const run = await tests.run(id);
    expect(run.verdict.facts).toMatchObject({ finding: 'is-practice-value' });
    expect(run.exchanges).toEqual([]);
  });

  it('is fine in the practice account', async () => {
    const { capture, id } = await withPatchworksKey();
    expect(told(await capture.type(id, 'apiKey', demoPlytixKey('practice 7')))).toEqual([]);
  });

  it('is any that a practice account makes, and nothing else', () => {
    for (const { values } of createSampleCompany('practice', Date.now()).records)
      for (const value of Object.values(values)) expect(isPracticeValue(value)).toBe(true);
    for (const seed of ['practice 1', 'practice 2999'])
      for (const make of [demoPlytixKey, demoPlytixPassword, demoPatchworksKey])
        expect(isPracticeValue(make(seed))).toBe(true);
    for (const value of [demoPlytixKey('services 1'), 'DEMO0AB1CD2EF3GH4IJ5', key, ''])
      expect(isPracticeValue(value)).toBe(false);
  });
});

describe('taking out on consent', () => {
  it('one finding at a time, and only what it names', async () => {
    const { capture, vault, id } = await withPatchworksKey();
    await capture.type(id, 'apiKey', ` “${key}”\n`);
    await capture.clean(id, 'apiKey', 'stray-whitespace');
    expect(await vault.open(id, 'apiKey')).toBe(`“${key}”`);
    const record = await capture.clean(id, 'apiKey', 'has-quotes');
    expect(await vault.open(id, 'apiKey')).toBe(key);
    expect(told(record)).toEqual([]);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({
      type: 'cleaned',
      facts: { field: 'apiKey', finding: 'has-quotes', removed: 2 },
    });
  });

  it('a password’s own quotation marks stay', async () => {
    const { capture, vault, id } = await withPatchworksKey();
    await capture.type(id, 'apiPassword', `"${password}"`);
    await expect(capture.clean(id, 'apiPassword', 'has-quotes')).rejects.toMatchObject({ code: 'bad-input' });
    expect(await vault.open(id, 'apiPassword')).toBe(`"${password}"`);
  });
});

import { describe, expect, it } from 'vitest';
import { compareFixed, fixedCodes } from '../../../../shared/doctor/fixed-values';

const right = { url: 'https://www.plytix.com/', version: '1' };
const codesOf = (change: Partial<typeof right>) => compareFixed({ ...right, ...change }).map(({ code }) => code);

const urls = [
  ['url-empty', ['', '   ', '\u200b']],
  [
    'url-nearly',
    [
      'https://www.plytix.com',
      'https://www.plytix.com//',
      ' https://www.plytix.com/',
      'https://www.plytix.com/\u00a0',
      'HTTPS://www.plytix.com/',
      'https://www.Plytix.com',
    ],
  ],
  [
    'url-is-api',
    [
      'https://pim.plytix.com/',
      'https://pim.plytix.com/api/v1',
      'https://auth.plytix.com/auth/api/get-token',
      'pim.plytix.com',
      ' HTTPS://PIM.PLYTIX.COM ',
    ],
  ],
  [
    'url-edited',
    [
      'http://www.plytix.com/',
      'www.plytix.com',
      'https://plytix.com/',
      'https://www.plytix.com/api',
      'https://accounts.plytix.com/',
      'https://pim.plytix.com.example.com/',
      'https://www.plytix.co/',
    ],
  ],
] as const;

const versions = [
  ['version-empty', ['', ' ']],
  ['version-nearly', [' 1', '1\n', '\u200b1']],
  ['version-not-bare', ['v1', 'V1', 'v. 1', 'version 1', '1.0', '1.0.0']],
  ['version-edited', ['2', 'v2', '11', '1.1', 'one', '3']],
] as const;

it('has nothing to say of the documented values', () => {
  expect(compareFixed(right)).toEqual([]);
});

describe.each(urls)('%s', (code, values) => {
  it.each(values)('%j', (url) => expect(codesOf({ url })).toEqual([code]));
});

describe.each(versions)('%s', (code, values) => {
  it.each(values)('%j', (version) => expect(codesOf({ version })).toEqual([code]));
});

it('only the same value in other clothes may pass', () => {
  const found = [...urls, ...versions].map(([code, [value]]) =>
    compareFixed({ ...right, [code.startsWith('url') ? 'url' : 'version']: value }),
  );
  const passing = found.flat().filter(({ severity }) => severity === 'advice');
  expect(passing.map(({ code }) => code)).toEqual(['url-nearly', 'version-nearly']);
  expect(found.flat().map(({ code }) => code)).toEqual([...fixedCodes]);
});

it('names both fields, URL first, each with the value to put back', () => {
  expect(compareFixed({ url: 'https://pim.plytix.com/', version: 'v1' })).toEqual([
    { field: 'url', code: 'url-is-api', severity: 'stop', expected: right.url },
    { field: 'version', code: 'version-not-bare', severity: 'stop', expected: right.version },
  ]);
});

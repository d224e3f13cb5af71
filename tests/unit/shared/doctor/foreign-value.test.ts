import { describe, expect, it } from 'vitest';
import {
  demoPatchworksKey,
  demoPlytixKey,
  demoPlytixPassword,
} from '../../../../electron/services/practice/demo-values';
import { foreignLook } from '../../../../shared/doctor/foreign-value';

const key = 'DEMO0AB1CD2EF3GH4IJ5';
const password = 'DEMOpw&aB3;cD4@eF5%gH6jK7mN8pQ9rS2tU3vW4';
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3fQ.c2lnbmF0dXJl';
const id = '0123456789abcdef01234567';

describe('what cannot be a value of Plytix', () => {
  it.each([
    ['a fresh Patchworks key', demoPatchworksKey('a'), { look: 'unlike', other: 'patchworks' }],
    [
      'a key with a number before it, as Laravel writes them',
      `12|${'aB3'.repeat(14)}`,
      { look: 'unlike', other: 'patchworks' },
    ],
    ['a login token', token, { look: 'loginToken' }],
    ['a login token with its scheme', `Bearer ${token}`, { look: 'loginToken' }],
    ['an id', id, { look: 'serviceId' }],
  ] as const)('%s, in either field', (_what, value, look) => {
    expect(foreignLook('plytix', 'apiKey', value)).toEqual(look);
    expect(foreignLook('plytix', 'apiPassword', value)).toEqual(look);
  });

  it.each([
    ['a key', 'apiKey', key],
    ['a password', 'apiPassword', password],
    ['a key in the other field', 'apiPassword', key],
    ['a password in the other field', 'apiKey', password],
    ['a part of a key', 'apiKey', key.slice(0, 13)],
    ['a key and a character too many', 'apiKey', `${key}X`],
    ['a password and a full stop', 'apiPassword', `${password}.`],
    ['a key among white space', 'apiKey', `  ${key}\n`],
    ['nothing', 'apiKey', ''],
  ] as const)('not %s', (_what, field, value) => {
    expect(foreignLook('plytix', field, value)).toBeNull();
  });
});

describe('what cannot be a value of Patchworks, whose shape is not published', () => {
  it.each([
    ['a Plytix key', key, { look: 'otherKey', other: 'plytix' }],
    ['a Plytix password', password, { look: 'otherPassword', other: 'plytix' }],
    ['a login token', token, { look: 'loginToken' }],
    ['an id', id, { look: 'serviceId' }],
  ] as const)('%s', (_what, value, look) => {
    expect(foreignLook('patchworks', 'apiKey', value)).toEqual(look);
  });

  it.each([demoPatchworksKey('a'), 'x', 'anything-at-all', `12|${'aB3'.repeat(14)}`])('not %s', (value) => {
    expect(foreignLook('patchworks', 'apiKey', value)).toBeNull();
  });
});

it('no made-up value of either service is foreign to its own, and each is to the other', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const [plytixKey, plytixPassword] = [demoPlytixKey(`${seed}`), demoPlytixPassword(`${seed}`)];
    const patchworksKey = demoPatchworksKey(`${seed}`);
    expect(foreignLook('plytix', 'apiKey', plytixKey)).toBeNull();
    expect(foreignLook('plytix', 'apiPassword', plytixPassword)).toBeNull();
    expect(foreignLook('patchworks', 'apiKey', patchworksKey)).toBeNull();
    expect(foreignLook('plytix', 'apiKey', patchworksKey)).not.toBeNull();
    expect(foreignLook('plytix', 'apiPassword', patchworksKey)).not.toBeNull();
    expect(foreignLook('patchworks', 'apiKey', plytixKey)).not.toBeNull();
    expect(foreignLook('patchworks', 'apiKey', plytixPassword)).not.toBeNull();
  }
});

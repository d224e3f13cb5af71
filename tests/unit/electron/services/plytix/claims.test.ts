import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../../../electron/services/plytix/claims';

function tokenOf(payload: unknown): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}.signature`;
}

const nothing = {
  issuedAt: null,
  expiresAt: null,
  role: null,
  accountId: null,
  accountName: null,
  userName: null,
  rateLimits: [],
};

describe('the members that were seen, wherever they stand', () => {
  const account = {
    id: '0123456789abcdef01234567',
    name: 'Harbour & Pine',
    rate_limit: [{ limit: 20, window_size: 10 }],
  };
  const told = {
    ...nothing,
    role: 'ADMIN',
    accountId: account.id,
    accountName: 'Harbour & Pine',
    userName: 'Patchworks Integration',
    rateLimits: [{ limit: 20, windowSeconds: 10 }],
  };
  it.each([
    ['account and user inside the claims', { user_claims: { account, user: { name: told.userName, role: 'ADMIN' } } }],
    ['role beside the user', { user_claims: { account, user: { name: told.userName }, role: 'ADMIN' } }],
    ['role as an object', { user_claims: { account, user_name: told.userName, role: { name: 'ADMIN' } } }],
    ['account beside the claims', { account, user_claims: { name: told.userName, role: 'ADMIN' } }],
    [
      'all flat',
      {
        role: 'ADMIN',
        account_id: account.id,
        account_name: account.name,
        username: told.userName,
        rate_limit: account.rate_limit,
      },
    ],
  ])('%s', (_nesting, payload) => {
    expect(readClaims(tokenOf(payload))).toEqual(told);
  });

  it('both times', () => {
    expect(readClaims(tokenOf({ iat: 100, exp: 1000 }))).toMatchObject({ issuedAt: 100, expiresAt: 1000 });
  });
});

it.each([
  '',
  'x',
  'a.b.c',
  '..',
  tokenOf(null),
  tokenOf([1]),
  tokenOf('text'),
  tokenOf({ user_claims: null, exp: 'soon', role: 7, account: 5 }),
  tokenOf({ user_claims: { account: [], role: '  ' }, rate_limit: [{ limit: 'x' }, null] }),
])('nothing is told and nothing is thrown: %j', (token) => {
  expect(readClaims(token)).toEqual(nothing);
});

it('a name is cut to a length that fits the facts', () => {
  expect(readClaims(tokenOf({ account_name: 'x'.repeat(999) })).accountName).toHaveLength(200);
});

it('control characters of a name become spaces', () => {
  expect(readClaims(tokenOf({ account_name: 'Harbour\n&\u0000\u007fPine\t' })).accountName).toBe('Harbour &  Pine');
  expect(readClaims(tokenOf({ account_name: '\u0007' })).accountName).toBeNull();
});

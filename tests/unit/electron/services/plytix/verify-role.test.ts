import { expect, it } from 'vitest';
import type { CredentialList, CredentialRow } from '../../../../../electron/services/plytix/credential-list';
import { verifyRole } from '../../../../../electron/services/plytix/verify-role';

const result = { kind: 'network', code: 'ok', error: '', durationMs: 0 } as const;
const listOf = (rows: readonly CredentialRow[] | null, complete = true): CredentialList => ({
  result,
  rows,
  complete,
  unreadable: 0,
});
const row = (role: string, name = 'Shop feed') => ({ serviceId: `id of ${name} ${role}`, name, role });

it.each([
  ['one row of that name', listOf([row('ADMIN'), row('USER', 'Other')]), null, 'ok admin list'],
  ['owner is more than admin', listOf([row('OWNER')]), null, 'ok owner list'],
  ['another case and spaces', listOf([row('admin', ' SHOP feed ')]), null, 'ok admin list'],
  ['user is too small', listOf([row('USER')]), null, 'role-not-admin user list'],
  ['a team role is told as it is written', listOf([row('Web Team')]), null, 'role-not-admin Web Team list'],
  ['a team role cannot contradict', listOf([row('Web Team')]), 'ADMIN', 'role-not-admin Web Team list'],
  ['list and token agree', listOf([row('ADMIN')]), 'OWNER', 'ok admin list'],
  ['list and token differ', listOf([row('ADMIN')]), 'USER', 'role-ambiguous rolesDiffer'],
  ['several of that name, one role', listOf([row('ADMIN'), row('ADMIN')]), null, 'ok admin list'],
  [
    'several of that name',
    listOf([row('ADMIN'), row('USER')]),
    'ADMIN',
    'role-ambiguous severalRows [object Object],[object Object]',
  ],
  ['not in the list, token tells', listOf([row('ADMIN', 'Other')]), 'USER', 'role-not-admin user token'],
  ['not in the list, token silent', listOf([row('ADMIN', 'Other')]), null, 'role-unproven notInList'],
  ['list closed, token tells', listOf(null), 'ADMIN', 'ok admin token'],
  ['list closed, token silent', listOf(null), null, 'role-unproven listNotReadable'],
  ['only part of the list was seen', listOf([row('ADMIN')], false), null, 'role-unproven notInList'],
  ['only part of the list was seen, token tells', listOf([row('ADMIN')], false), 'ADMIN', 'ok admin token'],
])('%s', (_case, list, claimed, expected) => {
  expect(Object.values(verifyRole(list, { name: 'Shop feed' }, claimed)).join(' ')).toBe(expected);
});

const both = [row('ADMIN'), row('USER'), row('USER'), row('ADMIN', 'Other')];

it('rows of one name with different roles are offered, one for each role', () => {
  expect(verifyRole(listOf(both), { name: 'Shop feed' }, null)).toEqual({
    code: 'role-ambiguous',
    reason: 'severalRows',
    candidates: [row('ADMIN'), row('USER')],
  });
});

it('rows without an id cannot be offered', () => {
  const rows = [row('ADMIN'), { ...row('USER'), serviceId: '' }];
  expect(verifyRole(listOf(rows), { name: 'Shop feed', serviceId: '' }, null)).toEqual({
    code: 'role-ambiguous',
    reason: 'severalRows',
  });
});

it('the row that the person chose counts, whatever its name is now', () => {
  const key = (serviceId: string) => ({ name: 'Shop feed', serviceId });
  const source = 'chosen';
  expect(verifyRole(listOf(both), key('id of Shop feed USER'), null)).toEqual({
    code: 'role-not-admin',
    role: 'user',
    source,
  });
  expect(verifyRole(listOf(both, false), key('id of Other ADMIN'), null)).toEqual({
    code: 'ok',
    role: 'admin',
    source,
  });
  expect(verifyRole(listOf(both), key('id of Other ADMIN'), 'USER')).toEqual({
    code: 'role-ambiguous',
    reason: 'rolesDiffer',
  });
  expect(verifyRole(listOf([row('OWNER')]), key('gone'), null)).toEqual({ code: 'ok', role: 'owner', source: 'list' });
});

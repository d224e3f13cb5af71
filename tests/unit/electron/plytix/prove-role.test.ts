import { expect, it } from 'vitest';
import type { CredentialList, CredentialRow } from '../../../../electron/plytix/credential-list';
import { proveRole } from '../../../../electron/plytix/prove-role';

const result = { kind: 'network', code: 'ok', error: '', durationMs: 0 } as const;
const listOf = (rows: readonly CredentialRow[] | null, complete = true): CredentialList => ({ result, rows, complete });
const row = (role: string, name = 'Shop feed') => ({ name, role });

it.each([
  ['one row of that name', listOf([row('ADMIN'), row('USER', 'Other')]), null, 'ok admin list'],
  ['owner is more than admin', listOf([row('OWNER')]), null, 'ok owner list'],
  ['another case and spaces', listOf([row('admin', ' SHOP feed ')]), null, 'ok admin list'],
  ['user is too small', listOf([row('USER')]), null, 'role-not-admin user list'],
  ['a team role is told as it is written', listOf([row('Web Team')]), null, 'role-not-admin Web Team list'],
  ['a team role cannot contradict', listOf([row('Web Team')]), 'ADMIN', 'role-not-admin Web Team list'],
  ['list and token agree', listOf([row('ADMIN')]), 'OWNER', 'ok admin list'],
  ['list and token differ', listOf([row('ADMIN')]), 'USER', 'role-ambiguous rolesDiffer'],
  ['several of that name', listOf([row('ADMIN'), row('ADMIN')]), 'ADMIN', 'role-ambiguous severalRows'],
  ['not in the list, token tells', listOf([row('ADMIN', 'Other')]), 'USER', 'role-not-admin user token'],
  ['not in the list, token silent', listOf([row('ADMIN', 'Other')]), null, 'role-unproven notInList'],
  ['list closed, token tells', listOf(null), 'ADMIN', 'ok admin token'],
  ['list closed, token silent', listOf(null), null, 'role-unproven listNotReadable'],
  ['only part of the list was seen', listOf([row('ADMIN')], false), null, 'role-unproven notInList'],
  ['only part of the list was seen, token tells', listOf([row('ADMIN')], false), 'ADMIN', 'ok admin token'],
])('%s', (_case, list, claimed, expected) => {
  expect(Object.values(proveRole(list, 'Shop feed', claimed)).join(' ')).toBe(expected);
});

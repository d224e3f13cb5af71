import { expect, it } from 'vitest';
import { pickVerdict } from '../../../../shared/doctor/verdict';
import type { Check } from '../../../../shared/model/test-run';

const values: Check = { id: 'values', state: 'passed', code: 'ok', facts: { service: 'Plytix' } };
const admin: Check = { id: 'role', state: 'passed', code: 'ok', facts: { service: 'Plytix', role: 'admin' } };

it('all passed, with the facts of every check', () => {
  expect(pickVerdict([values, admin])).toEqual({
    code: 'all-passed',
    tone: 'passed',
    action: 'continue',
    facts: { service: 'Plytix', role: 'admin' },
  });
});

it('an unknown account does not spoil a pass', () => {
  const account: Check = { id: 'account', state: 'not-testable', code: 'account-not-told', facts: {} };
  expect(pickVerdict([values, account, admin]).code).toBe('all-passed');
});

it.each(['role-unproven', 'role-ambiguous'] as const)('%s passes with care', (code) => {
  const verdict = pickVerdict([values, { id: 'role', state: 'not-testable', code, facts: {} }]);
  expect([verdict.code, verdict.tone, verdict.action]).toEqual(['passed-role-unproven', 'passed', 'continue']);
});

it('the first check that stopped the run is the verdict, with its facts', () => {
  const checks: Check[] = [
    values,
    { id: 'reach-auth', state: 'could-not-run', code: 'offline', facts: { host: 'auth.plytix.com' } },
    { id: 'token', state: 'not-run', code: 'not-run', facts: {} },
  ];
  expect(pickVerdict(checks)).toEqual({
    code: 'offline',
    tone: 'could-not-run',
    action: 'check-network',
    facts: { host: 'auth.plytix.com' },
  });
});

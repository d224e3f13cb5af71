import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../shared/doctor/outcomes';
import { CheckId, VerdictCode } from '../../../../shared/model/test-run';

/** The whole table a second time, so that a changed row must be changed here deliberately. */
const rows: readonly (readonly [checks: readonly CheckId[], code: VerdictCode, end: string])[] = [
  [['values'], 'values-missing', 'wrong wrong edit-values'],
  [['values'], 'value-locked', 'could-not-run could-not-run unlock'],
  [['shape'], 'shape-wrong', 'wrong wrong edit-values'],
  [['shape'], 'shape-doubtful', 'passed passed continue'],
  [['token'], 'key-unknown', 'wrong wrong copy-again'],
  [['token'], 'password-wrong', 'wrong wrong copy-again'],
  [['token'], 'pair-refused', 'wrong wrong copy-again'],
  [['token'], 'maybe-swapped', 'wrong wrong try-swapped'],
  [['token'], 'swap-refused', 'wrong wrong copy-again'],
  [['token'], 'token-missing', 'could-not-run could-not-run copy-details'],
  [['account'], 'account-told', 'passed passed continue'],
  [['account'], 'account-not-told', 'not-testable passed continue'],
  [['read'], 'token-refused', 'could-not-run could-not-run wait-and-retry'],
  [['read'], 'read-forbidden', 'wrong wrong change-role'],
  [['read', 'key'], 'read-not-found', 'could-not-run could-not-run copy-details'],
  [['role'], 'role-not-admin', 'wrong wrong change-role'],
  [['role'], 'role-unproven', 'not-testable passed continue'],
  [['role'], 'role-ambiguous', 'not-testable passed continue'],
  [['key'], 'key-refused', 'wrong wrong copy-again'],
  [['key'], 'key-forbidden', 'could-not-run could-not-run copy-details'],
  [['token', 'read', 'key'], 'not-json', 'could-not-run could-not-run check-network'],
  [['token', 'read', 'key'], 'rate-limited', 'could-not-run could-not-run wait-and-retry'],
  [['token', 'read', 'key'], 'server-trouble', 'could-not-run could-not-run retry'],
  [['token', 'read', 'key'], 'request-refused', 'could-not-run could-not-run copy-details'],
  ...(
    [
      ['offline', 'check-network'],
      ['name-not-resolved', 'check-network'],
      ['refused', 'retry'],
      ['cut-off', 'retry'],
      ['timed-out', 'retry'],
      ['slept', 'retry'],
      ['no-route', 'check-network'],
      ['network-changed', 'retry'],
      ['blocked-locally', 'ask-it'],
      ['proxy', 'ask-it'],
      ['certificate', 'ask-it'],
      ['certificate-date', 'check-clock'],
      ['certificate-name', 'check-network'],
      ['certificate-unsafe', 'ask-it'],
      ['tls', 'ask-it'],
      ['certificate-wanted', 'ask-it'],
      ['redirected', 'check-network'],
      ['too-large', 'check-network'],
      ['network-other', 'retry'],
    ] as const
  ).map(
    ([code, action]) =>
      [['reach-auth', 'reach-pim', 'reach-core'], code, `could-not-run could-not-run ${action}`] as const,
  ),
  [
    ['reach-auth', 'reach-pim', 'reach-core', 'token', 'read', 'key'],
    'proxy-login',
    'could-not-run could-not-run ask-it',
  ],
  [CheckId.options, 'ok', 'passed passed continue'],
  [CheckId.options, 'stopped', 'could-not-run could-not-run retry'],
  [CheckId.options, 'unexpected', 'could-not-run could-not-run copy-details'],
  [CheckId.options, 'value-asked', 'could-not-run could-not-run say-whose'],
  [CheckId.options, 'not-run', 'not-run could-not-run retry'],
];

const expected = new Map(rows.flatMap(([checks, code, end]) => checks.map((check) => [`${check} ${code}`, end])));

describe.each(CheckId.options)('%s', (check) => {
  it.each(VerdictCode.options)('%s', (code) => {
    const outcome = outcomeOf(check, code);
    expect(outcome && `${outcome.state} ${outcome.tone} ${outcome.action}`).toBe(expected.get(`${check} ${code}`));
  });
});

it('every code is the end of some check or the sum of a run', () => {
  const unused = VerdictCode.options.filter((code) => !CheckId.options.some((check) => outcomeOf(check, code)));
  expect(unused).toEqual(['all-passed', 'passed-role-unproven']);
});

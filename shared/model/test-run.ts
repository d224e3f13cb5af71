import * as z from 'zod/mini';

/**
 * The checks in running order. Plytix runs all but `key`; Patchworks runs `values`, `shape`, `reach-core` and `key`.
 */
export const CheckId = z.enum([
  'values',
  'shape',
  'reach-auth',
  'token',
  'account',
  'reach-pim',
  'read',
  'role',
  'reach-core',
  'key',
]);
export type CheckId = z.infer<typeof CheckId>;

/**
 * The result of a check. `wrong`: the values are wrong. `could-not-run`: a problem on the way stopped it; it says
 * nothing about the values. `not-testable`: it cannot be known here. `not-run`: an earlier check stopped the run.
 */
export const CheckState = z.enum(['passed', 'wrong', 'could-not-run', 'not-testable', 'not-run']);
export type CheckState = z.infer<typeof CheckState>;

/** Why a check or the whole run ended as it did. Each code has its text in the message catalogue. */
export const VerdictCode = z.enum([
  'all-passed',
  'passed-role-unproven',
  'values-missing',
  'shape-wrong',
  'shape-doubtful',
  'value-locked',
  'value-asked',
  'key-unknown',
  'password-wrong',
  'pair-refused',
  'maybe-swapped',
  'swap-refused',
  'request-refused',
  'token-missing',
  'not-json',
  'redirected',
  'too-large',
  'rate-limited',
  'server-trouble',
  'token-refused',
  'read-forbidden',
  'read-not-found',
  'role-not-admin',
  'role-unproven',
  'role-ambiguous',
  'account-told',
  'account-not-told',
  'key-refused',
  'key-forbidden',
  'offline',
  'name-not-resolved',
  'refused',
  'cut-off',
  'timed-out',
  'slept',
  'no-route',
  'network-changed',
  'blocked-locally',
  'proxy',
  'proxy-login',
  'certificate',
  'certificate-date',
  'certificate-name',
  'certificate-unsafe',
  'tls',
  'certificate-wanted',
  'network-other',
  'stopped',
  'unexpected',
  'not-run',
  'ok',
]);
export type VerdictCode = z.infer<typeof VerdictCode>;

/** The one next action that a verdict offers. */
export const NextAction = z.enum([
  'continue',
  'edit-values',
  'say-whose',
  'try-swapped',
  'copy-again',
  'change-role',
  'retry',
  'wait-and-retry',
  'check-network',
  'ask-it',
  'check-clock',
  'unlock',
  'copy-details',
]);
export type NextAction = z.infer<typeof NextAction>;

/**
 * Values for the placeholders in a code's text: host names, role, account, seconds to wait. Never a value from a secret
 * field.
 */
export const VerdictParams = z.record(
  z.string().check(z.maxLength(40)),
  z.union([z.string().check(z.maxLength(300)), z.number()]),
);
export type VerdictParams = z.infer<typeof VerdictParams>;

/** One line of technical details: the request and its answer, with secrets masked and bodies reduced to a message. */
export const Exchange = z.object({
  method: z.enum(['GET', 'POST']),
  host: z.string(),
  path: z.string(),
  status: z.nullable(z.int()),
  networkError: z.nullable(z.string()),
  message: z.string().check(z.maxLength(300)),
  durationMs: z.number(),
});
export type Exchange = z.infer<typeof Exchange>;

/** One of several rows of the account's key list that may be this key. The id is the service's and is not shown. */
export const RowCandidate = z.object({
  serviceId: z.string().check(z.maxLength(64)),
  name: z.string().check(z.maxLength(200)),
  role: z.string().check(z.maxLength(200)),
});
export type RowCandidate = z.infer<typeof RowCandidate>;

/**
 * One finished check. `candidates` is set when the person has to choose this key's row, `row` when the account's own list
 * showed exactly one row that is this key's.
 */
export const Check = z.object({
  id: CheckId,
  state: CheckState,
  code: VerdictCode,
  facts: VerdictParams,
  candidates: z.optional(z.array(RowCandidate).check(z.maxLength(20))),
  row: z.exactOptional(RowCandidate),
});
export type Check = z.infer<typeof Check>;

/** The result of a whole run: one code, its tone, one next action. */
export const Verdict = z.object({
  code: VerdictCode,
  tone: z.enum(['passed', 'wrong', 'could-not-run']),
  action: NextAction,
  facts: VerdictParams,
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * A side observation of a run: the service will retire a call that the app uses, this computer's clock is far from the
 * service's, or the two values were exchanged because they only worked that way.
 */
export const RunNote = z.object({
  code: z.enum(['call-retiring', 'clock-wrong', 'values-exchanged']),
  facts: VerdictParams,
});
export type RunNote = z.infer<typeof RunNote>;

/** What an IT colleague needs first when the service was not reachable. `proxy` is as the system reports it. */
export const NetworkContext = z.object({
  host: z.string(),
  proxy: z.string().check(z.maxLength(300)),
  /** The issuer of the server's certificate, when it was not accepted. */
  issuer: z.optional(z.string().check(z.maxLength(200))),
});
export type NetworkContext = z.infer<typeof NetworkContext>;

/** One test of one key, stored with the record so that it can be read offline. */
export const TestRun = z.object({
  startedAt: z.string(),
  finishedAt: z.string(),
  checks: z.array(Check),
  verdict: Verdict,
  exchanges: z.array(Exchange),
  notes: z.optional(z.array(RunNote)),
  surroundings: z.optional(NetworkContext),
});
export type TestRun = z.infer<typeof TestRun>;

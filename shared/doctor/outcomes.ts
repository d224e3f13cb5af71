import type { CheckId, CheckState, NextAction, Verdict, VerdictCode } from '../model/test-run';

/** The meaning of a check's result code: the check's state, the verdict's tone, the next action. */
export type Outcome = {
  readonly state: CheckState;
  readonly tone: Verdict['tone'];
  readonly action: NextAction;
};

type Outcomes = Readonly<Partial<Record<VerdictCode, Outcome>>>;

const passed: Outcome = { state: 'passed', tone: 'passed', action: 'continue' };
const notTestable: Outcome = { state: 'not-testable', tone: 'passed', action: 'continue' };
const notRun: Outcome = { state: 'not-run', tone: 'could-not-run', action: 'retry' };

function wrong(action: NextAction): Outcome {
  return { state: 'wrong', tone: 'wrong', action };
}

function couldNotRun(action: NextAction): Outcome {
  return { state: 'could-not-run', tone: 'could-not-run', action };
}

/** Result codes that every check can have. */
const anywhere: Outcomes = {
  ok: passed,
  'not-run': notRun,
  stopped: couldNotRun('retry'),
  unexpected: couldNotRun('copy-details'),
  // Nothing was sent: a person has to say whose value it is. The client answers so to any request with such a value.
  'value-asked': couldNotRun('say-whose'),
};

/** Faults between this computer and the service. They say nothing about the values. */
const network: Outcomes = {
  offline: couldNotRun('check-network'),
  'name-not-resolved': couldNotRun('check-network'),
  refused: couldNotRun('retry'),
  'cut-off': couldNotRun('retry'),
  'timed-out': couldNotRun('retry'),
  slept: couldNotRun('retry'),
  'no-route': couldNotRun('check-network'),
  'network-changed': couldNotRun('retry'),
  'blocked-locally': couldNotRun('ask-it'),
  proxy: couldNotRun('ask-it'),
  'proxy-login': couldNotRun('ask-it'),
  certificate: couldNotRun('ask-it'),
  'certificate-date': couldNotRun('check-clock'),
  'certificate-name': couldNotRun('check-network'),
  'certificate-unsafe': couldNotRun('ask-it'),
  tls: couldNotRun('ask-it'),
  'certificate-wanted': couldNotRun('ask-it'),
  redirected: couldNotRun('check-network'),
  'too-large': couldNotRun('check-network'),
  'network-other': couldNotRun('retry'),
};

/** Replies that do not answer the question. They leave the values undecided. */
const undecided: Outcomes = {
  'not-json': couldNotRun('check-network'),
  'rate-limited': couldNotRun('wait-and-retry'),
  'server-trouble': couldNotRun('retry'),
  'request-refused': couldNotRun('copy-details'),
  'proxy-login': couldNotRun('ask-it'),
};

const table: Readonly<Record<CheckId, Outcomes>> = {
  values: {
    'values-missing': wrong('edit-values'),
    'value-locked': couldNotRun('unlock'),
  },
  shape: {
    'shape-wrong': wrong('edit-values'),
    'shape-doubtful': passed,
  },
  'reach-auth': network,
  token: {
    ...undecided,
    'key-unknown': wrong('copy-again'),
    'password-wrong': wrong('copy-again'),
    'pair-refused': wrong('copy-again'),
    'maybe-swapped': wrong('try-swapped'),
    'swap-refused': wrong('copy-again'),
    'token-missing': couldNotRun('copy-details'),
  },
  account: {
    'account-told': passed,
    'account-not-told': notTestable,
  },
  'reach-pim': network,
  read: {
    ...undecided,
    'token-refused': couldNotRun('wait-and-retry'),
    'read-forbidden': wrong('change-role'),
    'read-not-found': couldNotRun('copy-details'),
  },
  role: {
    'role-not-admin': wrong('change-role'),
    'role-unproven': notTestable,
    'role-ambiguous': notTestable,
  },
  'reach-core': network,
  key: {
    ...undecided,
    'key-refused': wrong('copy-again'),
    'key-forbidden': couldNotRun('copy-details'),
    'read-not-found': couldNotRun('copy-details'),
  },
};

/** The meaning of a code; undefined when this check cannot end with it. */
export function outcomeOf(check: CheckId, code: VerdictCode): Outcome | undefined {
  return table[check][code] ?? anywhere[code];
}

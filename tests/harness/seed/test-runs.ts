import { outcomeOf } from '../../../shared/doctor/outcomes';
import { pickVerdict } from '../../../shared/doctor/verdict';
import { type PractisedSystem, type System, serviceOf } from '../../../shared/model/services/services';
import type { Check, CheckId, Exchange, TestRun, VerdictCode } from '../../../shared/model/test-run';

/** The host that each network check asks; the check's text names it, also without an answer. */
const hosts: Readonly<Partial<Record<CheckId, string>>> = {
  'reach-auth': 'auth.plytix.com',
  'reach-pim': 'pim.plytix.com',
  'reach-core': 'core.wearepatchworks.com',
};

/** A check at which a run may end early, with its verdict code. */
type Stop = { readonly check: CheckId; readonly code: VerdictCode };

/** The stops of simulated runs, by tone. */
export const stops = {
  plytix: {
    wrong: { check: 'token', code: 'pair-refused' },
    'could-not-run': { check: 'reach-auth', code: 'offline' },
  },
  patchworks: {
    wrong: { check: 'key', code: 'key-refused' },
    'could-not-run': { check: 'reach-core', code: 'timed-out' },
  },
} as const satisfies Record<PractisedSystem, Record<'wrong' | 'could-not-run', Stop>>;

/** A run with all its checks and exchanges, as the doctor would have stored it. A null stop passes everything. */
export function pretendRun(system: System, company: string, role: string, at: Date, stop: Stop | null): TestRun {
  let stopped = false;
  const checks = serviceOf(system).checks.map((id): Check => {
    if (stopped) return { id, state: 'not-run', code: 'not-run', facts: {} };
    stopped = id === stop?.check;
    const code: VerdictCode = stop && stopped ? stop.code : id === 'account' ? 'account-told' : 'ok';
    const facts = { ...hostOf(id), ...(stopped ? {} : factsOf(id, company, role)) };
    return { id, state: outcomeOf(id, code)?.state ?? 'passed', code, facts };
  });
  return {
    startedAt: new Date(at.getTime() - 1400).toISOString(),
    finishedAt: at.toISOString(),
    checks,
    verdict: pickVerdict(checks),
    exchanges: exchangesOf(system, stop),
  };
}

function hostOf(id: CheckId): Check['facts'] {
  const host = hosts[id];
  return host === undefined ? {} : { host };
}

function factsOf(id: CheckId, company: string, role: string): Check['facts'] {
  if (id === 'account') return { account: company };
  return id === 'role' ? { role } : {};
}

function exchangesOf(system: System, stop: Stop | null): Exchange[] {
  const failed = stop?.code === 'offline' ? 'net::ERR_INTERNET_DISCONNECTED' : 'net::ERR_TIMED_OUT';
  const couldNotRun = stop?.code === 'offline' || stop?.code === 'timed-out';
  const exchange = (method: Exchange['method'], host: string, path: string, status: number): Exchange => ({
    method,
    host,
    path,
    status: couldNotRun ? null : status,
    networkError: couldNotRun ? failed : null,
    message: '',
    durationMs: 180,
  });
  if (system === 'patchworks')
    return [exchange('GET', 'core.wearepatchworks.com', '/api/v1/company', stop ? 401 : 200)];
  const token = exchange('POST', 'auth.plytix.com', '/auth/api/get-token', stop ? 401 : 200);
  if (stop) return [token];
  return [
    token,
    exchange('POST', 'pim.plytix.com', '/api/v2/products/search', 200),
    exchange('POST', 'pim.plytix.com', '/api/v2/api-credentials/search', 200),
  ];
}

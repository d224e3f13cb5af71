import type { Finding } from '../../../shared/model/finding';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { Setup } from '../../../shared/model/setup';
import type { Check, Exchange, TestRun, Verdict } from '../../../shared/model/test-run';
import { now, sampleKeys } from './sample-keys';
import { type Scene, scene } from './sample-scene';

const at = now.toISOString();

type Change = Omit<Partial<KeyRecord>, 'setup'> & { readonly setup?: Partial<Setup> };

/** A state of the app whose only key is a set-up, changed for one picture. */
export function setupScene(change: Change, app: Parameters<typeof scene>[0] = {}): Scene {
  const sample = sampleKeys[2];
  if (!sample?.setup) throw new Error('The sample set-up is gone');
  const { setup, ...rest } = change;
  const key: KeyRecord = {
    ...sample,
    role: null,
    owner: null,
    lastTest: null,
    createdAt: { value: at, known: 'typed' },
    secrets: { apiKey: summary('DEMO', 20), apiPassword: summary('', 40) },
    ...rest,
    setup: { ...sample.setup, ...setup },
  };
  return scene({ ...app, keys: [key] });
}

/** The known facts about a stored value. */
export function summary(hint: string, length: number) {
  return { length, hint, fingerprint: 'f00d', state: 'ready', how: 'pasted', at } as const;
}

/** One finding about a value. */
export function finding(code: Finding['code'], field: Finding['field'], removable = 0): Finding {
  return { code, field, severity: code.startsWith('looks') ? 'advice' : 'stop', removable, before: 22 };
}

const exchanges: readonly Exchange[] = [
  {
    method: 'POST',
    host: 'auth.plytix.com',
    path: '/auth/api/get-token',
    status: 200,
    networkError: null,
    message: '',
    durationMs: 212,
  },
  {
    method: 'GET',
    host: 'pim.plytix.com',
    path: '/api/v1/filters/asset',
    status: 200,
    networkError: null,
    message: '',
    durationMs: 148,
  },
];

const order: readonly Check['id'][] = [
  'values',
  'shape',
  'reach-auth',
  'token',
  'account',
  'reach-pim',
  'read',
  'role',
];

/** A finished test: all checks passed except the given ones. */
export function testRun(verdict: Partial<Verdict>, changed: Partial<Record<Check['id'], Partial<Check>>>): TestRun {
  return {
    startedAt: at,
    finishedAt: at,
    checks: order.map((id) => ({
      id,
      state: 'passed',
      code: 'ok',
      facts: { host: id === 'reach-auth' ? 'auth.plytix.com' : 'pim.plytix.com', role: 'admin', source: 'list' },
      ...changed[id],
    })),
    verdict: { code: 'all-passed', tone: 'passed', action: 'continue', facts: {}, ...verdict },
    exchanges: [...exchanges],
  };
}

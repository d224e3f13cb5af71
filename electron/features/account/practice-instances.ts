import type { PracticeInstance } from '../../../shared/contract/practice';
import { compareFixed } from '../../../shared/doctor/fixed-values';
import { plytix } from '../../../shared/model/services/plytix';
import { handsOver } from '../../../shared/model/services/services';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import type { SampleRecord } from '../../services/practice/sample-company';
import type { Simulator } from '../../services/practice/simulator';

/** The four values of Patchworks' form for Plytix, as typed. */
export type InstanceValues = {
  readonly url: string;
  readonly apiKey: string;
  readonly apiPassword: string;
  readonly version: string;
};

/**
 * True when Patchworks would save these values: it tests them and saves only valid ones (Patchworks, "Manage
 * instances"). This makes a token exchange and one read against the simulated Plytix.
 */
export function instanceWorks(simulator: Simulator, { url, apiKey, apiPassword, version }: InstanceValues): boolean {
  if (compareFixed({ url, version }).some(({ severity }) => severity === 'stop')) return false;
  const exchanged = simulator.handle({
    method: 'POST',
    url: new URL('https://auth.plytix.com/auth/api/get-token'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ api_key: apiKey, api_password: apiPassword }),
  });
  if (exchanged.status !== 200) return false;
  const read = simulator.handle({
    method: 'GET',
    url: new URL('https://pim.plytix.com/api/v1/filters/product'),
    headers: { authorization: `Bearer ${tokenIn(exchanged.body)}` },
    body: '',
  });
  return read.status === 200;
}

function tokenIn(body: string): string {
  return JSON.parse(body).data[0].access_token;
}

/**
 * The instances that the sample company's keys are in: without one, nobody could practise putting a new key's values in
 * an old one's place.
 */
export function sampleInstances(records: readonly SampleRecord[]): PracticeInstance[] {
  return records
    .filter(({ system, name, revokedAtMs }) => handsOver(system) && name === suggestedKeyName && revokedAtMs === null)
    .map(({ company, serviceId, createdAtMs }) => ({
      id: serviceId,
      company,
      name: `${plytix.name}, ${company}`,
      createdAt: new Date(createdAtMs).toISOString(),
    }));
}

import { demoPlytixPassword } from './demo-values';
import { type SampleKey, sampleCompanies, sampleKeys } from './sample-keys';
import { emptyState, type SimulatedState } from './simulated-state';
import { createSimulator } from './simulator';

/** A sample key as the inventory records it. Times in epoch milliseconds. */
export type SampleRecord = SampleKey & {
  /** The key's id at the simulated service. */
  readonly serviceId: string;
  /** The captured values. The failing key's password is no longer the service's. */
  readonly values: { readonly apiKey: string; readonly apiPassword?: string };
  readonly createdAtMs: number;
  readonly testedAtMs: number | null;
  readonly revokedAtMs: number | null;
  readonly reviewDueAtMs: number;
};

/** The initial practice account: the services' state, and the inventory's records. */
export type SampleCompany = { readonly state: SimulatedState; readonly records: readonly SampleRecord[] };

const dayMs = 24 * 60 * 60 * 1000;
const revokedDaysAgo = 30;

/** Creates the sample company. The same seed gives the same values and ids; all times are relative to `nowMs`. */
export function createSampleCompany(seed: string, nowMs: number): SampleCompany {
  let clock = nowMs;
  const simulator = createSimulator({ now: () => clock, state: emptyState(seed) });
  for (const company of sampleCompanies) simulator.plytix.account(company);
  const records = sampleKeys.map((sample): SampleRecord => {
    clock = nowMs - sample.ageDays * dayMs;
    const made: MadeKey = simulator[sample.system].createKey(sample);
    const revokedAtMs = sample.story === 'revoked' ? nowMs - revokedDaysAgo * dayMs : null;
    if (revokedAtMs !== null) {
      clock = revokedAtMs;
      simulator.patchworks.revoke(made.id);
    }
    return {
      ...sample,
      serviceId: made.id,
      values: capturedValues(made, sample, seed),
      createdAtMs: made.createdAtMs,
      testedAtMs: sample.testedDaysAgo === null ? null : nowMs - sample.testedDaysAgo * dayMs,
      revokedAtMs,
      reviewDueAtMs: nowMs + sample.reviewDueInDays * dayMs,
    };
  });
  return { state: simulator.save(), records };
}

type MadeKey = {
  readonly id: string;
  readonly apiKey: string;
  readonly apiPassword?: string;
  readonly createdAtMs: number;
};

function capturedValues(made: MadeKey, { story }: SampleKey, seed: string): SampleRecord['values'] {
  if (made.apiPassword === undefined) return { apiKey: made.apiKey };
  // The failing key: the service has another password than the one that was captured.
  const apiPassword = story === 'failing' ? demoPlytixPassword(`${seed} before the change`) : made.apiPassword;
  return { apiKey: made.apiKey, apiPassword };
}

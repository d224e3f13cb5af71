import type { Connection } from '../doctor/connection';
import { runPatchworksTest } from './patchworks-test';

/**
 * Patchworks allows 240 calls a minute for each company (Patchworks, subscription tier limits); a test makes one. They
 * are counted over all companies here.
 */
export const patchworksConnection: Connection = {
  createTester: (parts) => (input) => runPatchworksTest(parts, input),
  limits: { callsPerTest: 1, allowances: [{ calls: 240, windowMs: 60_000, per: 'service' }] },
};

import type { System } from '../../shared/key-record';
import { runPatchworksTest } from '../patchworks/patchworks-test';
import { requestTokenPatiently } from '../plytix/patient-token';
import { runPlytixTest } from '../plytix/plytix-test';
import { createTokenCache } from '../plytix/token-cache';
import type { KeyTester, KeyTestParts } from './key-test';

/** Clients in use wait about so long after a 502 or 503 of the token host (observed 2025-06). */
const retryPauseMs = 5000;

/** The test of each service. A new service adds its folder and one line here. */
export function createKeyTesters(parts: KeyTestParts): Readonly<Record<System, KeyTester>> {
  const pauseMs = parts.retryPauseMs ?? retryPauseMs;
  // Each run has its own: no token outlives its test, and stopping one test never stops another of the same pair.
  const tokensOfRun = () =>
    createTokenCache(
      (pair, signal) => requestTokenPatiently({ http: parts.http, now: parts.now, pauseMs }, pair, signal),
      parts.now,
    );
  return {
    plytix: (input) => runPlytixTest({ ...parts, tokens: tokensOfRun() }, input),
    patchworks: (input) => runPatchworksTest(parts, input),
  };
}

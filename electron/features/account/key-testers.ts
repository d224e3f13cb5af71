import type { System } from '../../../shared/model/key-record';
import type { KeyTester, KeyTestParts } from '../../services/doctor/key-test';
import { runPatchworksTest } from '../../services/patchworks/patchworks-test';
import { runPlytixTest } from '../../services/plytix/plytix-test';
import { createTokenCache } from '../../services/plytix/token-cache';
import { requestTokenWithRetry } from '../../services/plytix/token-with-retry';

/**
 * The pause before a retry, in milliseconds: clients in use wait this long after a 502 or 503 of the token host
 * (observed 2025-06).
 */
const retryPauseMs = 5000;

/** The tester of each service. A new service adds its folder and one line here. */
export function createKeyTesters(parts: KeyTestParts): Readonly<Record<System, KeyTester>> {
  const pauseMs = parts.retryPauseMs ?? retryPauseMs;
  // One cache for each run: no token outlives its test, and stopping one test never stops another of the same pair.
  const tokensOfRun = () =>
    createTokenCache(
      (pair, signal) => requestTokenWithRetry({ http: parts.http, now: parts.now, pauseMs }, pair, signal),
      parts.now,
    );
  return {
    plytix: (input) => runPlytixTest({ ...parts, tokens: tokensOfRun() }, input),
    patchworks: (input) => runPatchworksTest(parts, input),
  };
}

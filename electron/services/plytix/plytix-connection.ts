import type { Connection } from '../doctor/connection';
import { runPlytixTest } from './plytix-test';
import { createTokenCache } from './token-cache';
import { requestTokenWithRetry } from './token-with-retry';

/**
 * The pause before a retry, in milliseconds: clients in use wait this long after a 502 or 503 of the token host
 * (observed 2025-06).
 */
const retryPauseMs = 5000;

/**
 * Plytix allows 20 calls in 10 seconds and 2000 an hour for each account (Plytix help, API limits). A test reads twice
 * after its token. The short allowance is counted over all companies, because the token host counts callers, not
 * accounts.
 */
export const plytixConnection: Connection = {
  createTester: (parts) => {
    const pauseMs = parts.retryPauseMs ?? retryPauseMs;
    // One cache for each run: no token outlives its test, and stopping one test never stops another of the same pair.
    const tokensOfRun = () =>
      createTokenCache(
        (pair, signal) => requestTokenWithRetry({ http: parts.http, now: parts.now, pauseMs }, pair, signal),
        parts.now,
      );
    return (input) => runPlytixTest({ ...parts, tokens: tokensOfRun() }, input);
  },
  limits: {
    callsPerTest: 2,
    allowances: [
      { calls: 20, windowMs: 10_000, per: 'service' },
      { calls: 2000, windowMs: 3_600_000, per: 'company' },
    ],
  },
};

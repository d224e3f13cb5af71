import type { System } from '../../shared/key-record';
import { runPatchworksTest } from '../patchworks/patchworks-test';
import { runPlytixTest } from '../plytix/plytix-test';
import { requestToken } from '../plytix/token';
import { createTokenCache } from '../plytix/token-cache';
import type { KeyTester, KeyTestParts } from './key-test';

/** The test of each service. A new service adds its folder and one line here. */
export function createKeyTesters(parts: KeyTestParts): Readonly<Record<System, KeyTester>> {
  const tokens = createTokenCache((pair, signal) => requestToken(parts.http, pair, parts.now, signal), parts.now);
  return {
    plytix: (input) => runPlytixTest({ ...parts, tokens }, input),
    patchworks: (input) => runPatchworksTest(parts, input),
  };
}

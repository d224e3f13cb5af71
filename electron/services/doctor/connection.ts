import type { KeyTester, KeyTestParts } from './key-test';

/** An allowance: calls per window in milliseconds, counted for the whole service or for each company. */
export type Allowance = { readonly calls: number; readonly windowMs: number; readonly per: 'service' | 'company' };

/** The calls of one test, and the lowest allowances that the service documents, each with its public source. */
type ServiceLimits = { readonly callsPerTest: number; readonly allowances: readonly Allowance[] };

/** Main's part of one service: how its keys are tested, and its limits. */
export type Connection = {
  readonly createTester: (parts: KeyTestParts) => KeyTester;
  readonly limits: ServiceLimits;
};

import type { KeyTester, KeyTestParts } from './key-test';

/** An allowance in calls for each window in milliseconds. It is counted for the whole service or for each company. */
export type Allowance = { readonly calls: number; readonly windowMs: number; readonly per: 'service' | 'company' };

/** How many calls one test makes, and the lowest allowances that the service names, each with its public source. */
type ServiceLimits = { readonly callsPerTest: number; readonly allowances: readonly Allowance[] };

/** What main brings for one service: how its keys are tested, and how often it may be asked. */
export type Connection = {
  readonly createTester: (parts: KeyTestParts) => KeyTester;
  readonly limits: ServiceLimits;
};

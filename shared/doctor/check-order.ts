import type { CheckId } from '../model/test-run';

/** The checks of each service's test, in the order in which they run and are shown. */
export const checkOrder = {
  plytix: ['values', 'shape', 'reach-auth', 'token', 'account', 'reach-pim', 'read', 'role'],
  patchworks: ['values', 'shape', 'reach-core', 'key'],
} as const satisfies Record<string, readonly CheckId[]>;

/**
 * The only calls that the app makes to Plytix (Plytix API reference, v1). No path ends in a slash: Plytix redirects
 * those.
 */
export const plytixCalls = {
  token: { method: 'POST', host: 'auth.plytix.com', path: '/auth/api/get-token' },
  assetFilters: { method: 'GET', host: 'pim.plytix.com', path: '/api/v1/filters/asset' },
  credentialList: { method: 'POST', host: 'pim.plytix.com', path: '/api/v1/accounts/api-credentials/search' },
} as const;

/** One of these calls. */
export type PlytixCall = (typeof plytixCalls)[keyof typeof plytixCalls];

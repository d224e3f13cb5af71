import type { PractisedSystem } from '../../../../shared/model/services/services';

/** The addresses for which each simulated site has a page; the first is the one after the login. */
export const siteAddresses = {
  plytix: ['pim.plytix.com', 'accounts.plytix.com'],
  patchworks: ['app.wearepatchworks.com'],
} as const satisfies Record<PractisedSystem, readonly string[]>;

/** The host of a typed address, in any of the usual spellings. */
export function typedHost(typed: string): string {
  const [host = ''] = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#]/);
  return host;
}

import type { System } from '../../../../shared/model/key-record';

/** The addresses that each pretend site has pages for; the first is where a login ends. */
export const siteAddresses = {
  plytix: ['pim.plytix.com', 'accounts.plytix.com'],
  patchworks: ['app.wearepatchworks.com'],
} as const satisfies Record<System, readonly string[]>;

/** The host of what was typed, in any of the ways in which people write an address. */
export function typedHost(typed: string): string {
  const [host = ''] = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#]/);
  return host;
}

import { services } from '../../../shared/model/services/services';

/** The only hosts that the app contacts. */
export const serviceHosts: readonly string[] = Object.values(services).flatMap(({ hosts }) => hosts);

/**
 * True when a request may leave: https, the default port, no user name, and exactly one of the given hosts. Electron's
 * `net.fetch` serves `file:` and custom schemes too, so check this before every call.
 */
export function isAllowedAddress(address: string, hosts: readonly string[] = serviceHosts): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === 'https:' && port === '' && username === '' && password === '' && hosts.includes(hostname);
}

import type { Exchange, NetworkContext } from '../../../shared/model/test-run';
import type { IssuerOf } from '../http/certificate-issuers';

/** Optional sources of information about the connection to a host. */
export type WayThere = { readonly resolveProxy?: ResolveProxy | undefined; readonly issuerOf?: IssuerOf | undefined };

/** Returns the proxy that the system uses for an address, in the syntax of proxy scripts. */
type ResolveProxy = (url: string) => Promise<string>;

const maxProxyLength = 300;

/**
 * Describes what is between this computer and a host that could not be reached. It runs only after a failure and never
 * replaces the test's own result. Undefined when nothing failed or the system reports nothing.
 */
export async function readNetworkContext(
  exchanges: readonly Exchange[],
  { resolveProxy, issuerOf }: WayThere,
): Promise<NetworkContext | undefined> {
  const failed = exchanges.find(({ networkError, status }) => networkError !== null || status === 407);
  if (!failed || !resolveProxy) return undefined;
  try {
    const proxy = (await resolveProxy(`https://${failed.host}/`)).trim().slice(0, maxProxyLength);
    const issuer = failed.networkError?.includes('CERT') ? issuerOf?.(failed.host) : null;
    return proxy === '' ? undefined : { host: failed.host, proxy, ...(issuer && { issuer }) };
  } catch {
    return undefined;
  }
}

import type { Exchange, NetworkContext } from '../../../shared/model/test-run';
import type { IssuerOf } from '../http/certificate-issuers';

/** What may be asked about the way to a host; each is left out where nobody can tell. */
export type WayThere = { readonly resolveProxy?: ResolveProxy | undefined; readonly issuerOf?: IssuerOf | undefined };

/** The system's answer to which proxy an address goes through, in the syntax of proxy scripts. */
type ResolveProxy = (url: string) => Promise<string>;

const maxProxyLength = 300;

/**
 * What stands between this computer and the host that could not be reached: asked only when something was in the
 * way, and never in place of the test's own result. Undefined when nothing failed or the system does not tell.
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

import type { Host, HostPageSession } from '../../host';
import { pagePartition } from './page-preferences';
import { pageOrigin } from './page-protocol';
import { forbidPermissions } from './window-rules';

/**
 * The destination of a request that passes every other guard. `.invalid` never resolves (RFC 6761). With a proxy
 * Chromium resolves no other name, and `<-loopback>` removes the exception for this machine.
 */
const deadEnd = {
  mode: 'fixed_servers',
  proxyRules: 'http://nowhere.invalid:1',
  proxyBypassRules: '<-loopback>',
} as const;

/**
 * The session of the pages, separate from the one in which main calls the services. No request of a page reaches the
 * network.
 */
export function openPageSession(session: Host['session']): HostPageSession {
  const page = session.fromPartition(pagePartition);
  forbidPermissions(page);
  page.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${pageOrigin}/`) }));
  // Never rejects (Electron docs, `ses.setProxy`). The filter above refuses requests until it takes effect.
  void page.setProxy(deadEnd);
  return page;
}

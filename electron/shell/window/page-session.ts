import type { Host, HostPageSession } from '../../host';
import { pagePartition } from './page-preferences';
import { pageOrigin } from './page-protocol';
import { forbidPermissions } from './window-rules';

/**
 * Where a request would go that gets past everything else. `.invalid` names no machine, ever (RFC 6761); with a proxy
 * Chromium looks up no other name, and the rule that spares the own machine from proxies is taken away.
 */
const deadEnd = {
  mode: 'fixed_servers',
  proxyRules: 'http://nowhere.invalid:1',
  proxyBypassRules: '<-loopback>',
} as const;

/**
 * The session that pages live in, apart from the one that main asks the services in: nothing of it reaches the network,
 * whatever a page manages to ask for.
 */
export function openPageSession(session: Host['session']): HostPageSession {
  const page = session.fromPartition(pagePartition);
  forbidPermissions(page);
  page.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${pageOrigin}/`) }));
  // Never rejects (Electron docs, `ses.setProxy`); requests are refused before it counts.
  void page.setProxy(deadEnd);
  return page;
}

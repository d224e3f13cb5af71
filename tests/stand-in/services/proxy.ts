const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Returns the route of a request in PAC format. Chromium bypasses a proxy for this computer, unless the rule
 * `<-loopback>` says otherwise.
 * @param server one proxy for everything, with or without `http://`
 */
export function wayTo(url: string, server: string | undefined, bypassRules = ''): string {
  const bypassed = loopback.test(new URL(url).hostname) && !bypassRules.includes('<-loopback>');
  return server && !bypassed ? `PROXY ${server.replace(/^https?:\/\//, '')}` : 'DIRECT';
}

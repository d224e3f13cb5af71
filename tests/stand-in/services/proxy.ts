const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Which way a request takes, in the words of a PAC script. Chromium goes round a proxy to this computer itself, unless
 * the rule `<-loopback>` tells it not to.
 * @param server one proxy for everything, with or without `http://`.
 */
export function wayTo(url: string, server: string | undefined, bypassRules = ''): string {
  const bypassed = loopback.test(new URL(url).hostname) && !bypassRules.includes('<-loopback>');
  return server && !bypassed ? `PROXY ${server.replace(/^https?:\/\//, '')}` : 'DIRECT';
}

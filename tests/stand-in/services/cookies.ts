import type { CdpSession, Protocol } from '../chromium/connection';

/** The session's cookies for an address, as a header; '' for none. */
export async function cookiesFor(session: CdpSession, url: string): Promise<string> {
  const { cookies } = await session.send('Network.getCookies', { urls: [url] });
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Stores the cookies of a response, as a browser does (RFC 6265); Chromium decides which addresses get them. */
export async function keepCookies(session: CdpSession, url: string, headers: Protocol.Network.Headers): Promise<void> {
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() !== 'set-cookie') continue;
    for (const line of value.split('\n')) await session.send('Network.setCookie', { url, ...readCookie(line) });
  }
}

function readCookie(line: string): { name: string; value: string } & Partial<Protocol.Network.setCookieParameters> {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name, value] = halves(pair);
  const given = new Map(attributes.map(halves).map(([key, held]) => [key.toLowerCase(), held]));
  const [maxAge, expires] = [given.get('max-age'), given.get('expires')];
  const ends = maxAge !== undefined ? Date.now() + Number(maxAge) * 1000 : expires && Date.parse(expires);
  const [domain, path] = [given.get('domain'), given.get('path')];
  return {
    name,
    value,
    ...(domain ? { domain } : {}),
    ...(path ? { path } : {}),
    ...(typeof ends === 'number' && Number.isFinite(ends) ? { expires: ends / 1000 } : {}),
    secure: given.has('secure'),
    httpOnly: given.has('httponly'),
  };
}

function halves(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

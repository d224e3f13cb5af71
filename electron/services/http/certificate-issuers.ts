import type { HostSession } from '../../host';

/** Who issued the certificate that a host showed last, as its issuer calls itself; null when none was seen. */
export type IssuerOf = (host: string) => string | null;

/** Chromium's own verdict counts: this only looks on (Electron docs, `setCertificateVerifyProc`). */
const chromiumDecides = -3;
const maxNameLength = 200;

/**
 * Notes the issuer of every certificate that is judged. The name tells an IT team at once whether a proxy or a virus
 * scanner opened the connection. Nothing is ever allowed or refused here.
 */
export function watchIssuers(session: Pick<HostSession, 'setCertificateVerifyProc'>): IssuerOf {
  const issuers = new Map<string, string>();
  session.setCertificateVerifyProc(({ hostname, certificate }, decide) => {
    issuers.set(hostname, certificate.issuerName.slice(0, maxNameLength));
    decide(chromiumDecides);
  });
  return (host) => issuers.get(host) ?? null;
}

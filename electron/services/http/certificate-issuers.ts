import type { HostSession } from '../../host';

/**
 * Returns the issuer of the last certificate that a host presented, as the certificate names it; null when none was
 * seen.
 */
export type IssuerOf = (host: string) => string | null;

/** Leaves the decision to Chromium (Electron docs, `setCertificateVerifyProc`). */
const chromiumDecides = -3;
const maxNameLength = 200;

/**
 * Records the issuer of every certificate that Chromium verifies. The name shows an IT team whether a proxy or a virus
 * scanner intercepts the connection. It never accepts or rejects a certificate.
 */
export function watchIssuers(session: Pick<HostSession, 'setCertificateVerifyProc'>): IssuerOf {
  const issuers = new Map<string, string>();
  session.setCertificateVerifyProc(({ hostname, certificate }, decide) => {
    issuers.set(hostname, certificate.issuerName.slice(0, maxNameLength));
    decide(chromiumDecides);
  });
  return (host) => issuers.get(host) ?? null;
}

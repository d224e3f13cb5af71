import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { serviceHosts } from '../../../electron/services/http/allowed-address';

/** A certificate for one test run. `spki` is the base64 SHA-256 of its public key, the format of Chromium's switch. */
export type ThrowAwayCertificate = { readonly key: string; readonly cert: string; readonly spki: string };

/** Creates a self-signed certificate for the three service hosts, valid for a day. */
export async function makeCertificate(): Promise<ThrowAwayCertificate> {
  const dayMs = 24 * 60 * 60 * 1000;
  const from = Date.now() - dayMs;
  const made = await generate([{ name: 'commonName', value: serviceHosts[0] }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(from),
    notAfterDate: new Date(from + 2 * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: serviceHosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
